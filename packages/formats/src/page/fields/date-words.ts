/** Beginnings of words that introduce the day of the last change, in many languages. */
const CHANGED =
  'updat|modif|edited|revis|review|aktuali[sz]|geändert|bearbeitet|änderung|actualiz|actualitz|mise à jour|mis à jour|atualiz|aggiorn|bijgewerkt|gewijzigd|uppdater|opdater|oppdater|uppfært|päivitet|muokattu|zmian|zmodyf|güncelle|frissít|frissül|módosít|ažurir|posodob|osvežen|uuendatud|atjaunot|atnaujin|eguneratu|ενημερώθηκε|τελευταία ενημέρωση|обнов|измен|промен|оновлен|ажурира|cập nhật|diperbarui|dikemas kini|更新|수정|अपडेट|अद्यतन|আপডেট|হালনাগাদ|புதுப்பிக்கப்பட்ட|อัปเดต|تحديث|به‌روزرسانی|بروزرسانی|اپ ڈیٹ|עודכן|עדכון';

/** Words of the last change, as classes and short texts have them. */
export const CHANGE = new RegExp(CHANGED, 'i');

/** A text that ends with the word that introduces the day of the last change. */
export const CHANGE_BEFORE = new RegExp(`(?:${CHANGED}|stand\\b)[^\\d]{0,24}$`, 'iu');

/** A text that ends with the word that introduces the day of publication. */
export const PUBLICATION_BEFORE =
  /(?:(?:publish\w*|posted|created|submitted|veröffentlicht|erschienen|erstellt|publié|paru|mis en ligne|publicad[oa]|pubblicat[oa]|gepubliceerd|geplaatst|publicerad|publisert|udgivet|opublikowan[oay]|dodano|yayın\p{L}*(?:\s+tarihi)?|(?:data\s+)?publikac\p{L}*|publikováno|publikované|publicat|publicēts|paskelbt[ao]|objavljen[ao]|zveřejněno|uverejnené|avaldatud|julkaistu|megjelent|közzétéve|argitaratua|δημοσι\p{L}*|diterbitkan|dipublikasikan|đăng lúc|প্রকাশ[\p{L}\p{M}]*|опубликован[оа]?|опубліковано|публикувано|објављено|פורסם)[^\d]{0,24}|\b(?:date|datum|fecha|data|tarih|дата)\s*[:：]\s*\p{L}*,?\s*|^\s*(?:date|datum|fecha|data|tarih|дата)\s+|(?:发布|發布|公開|配信|掲載|입력|등록|प्रकाशित|เผยแพร่|نشر|تاريخ|تاریخ(?:\s+انتشار)?)[^\d]{0,12})$/iu;
