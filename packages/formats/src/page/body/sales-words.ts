const PRICE = /[$€£¥₹]\s?\d|\d\s?(?:€|kr\b|zł|USD|EUR|CHF)/;
/** Words with which pages that sell something ask for a click. */
const CALL =
  /^(?:get|start|try|book|buy|shop|order|add|contact|request|schedule|sign|join|learn|view|see|explore|discover|download|browse|compare|find|call|apply|register|subscribe|jetzt|mehr|kaufen|anfragen|kontakt|comprar|ver|acheter|voir|commander)\b/i;
/** Whether a line names a price. */
export const isPrice = (text: string) => text.length < 200 && PRICE.test(text);
/** Whether a line of a few words asks for a click. */
export const isCall = (text: string) => CALL.test(text);
