// Words of English news by how long what they tell of goes on. Two stories that share one of the first kind mostly tell one
// matter further; those that share figures that come out by the calendar mostly have other figures each time.

/** Disputes, bids, votes, disasters, wars: what is reported for days. */
export const LASTING = `
  strike strikes striking walkout lockout stoppage unrest protest protests riot riots talks negotiations negotiate negotiating bid
  bids tender takeover merger merge merging acquire acquisition acquired buyout lawsuit suit sued election elections ballot
  referendum earthquake quake flood floods hurricane storm explosion offensive invasion siege battle coup trial inquest verdict
  summit visit tour hostage hijack ceasefire truce resign resigns resignation scandal inquiry probe embargo blockade spill
  outbreak bankruptcy restructuring`;

/** Figures of a day, a month or a quarter, and papers that are issued in one form. */
export const PERIODIC = `
  qtr quarter net shr revs dividend payable coupon eurobond bond bonds priced posting postings load factor index seasonally
  adjusted tonnes rebate certificates pct january february march april month monthly annual year-on-year surplus deficit inflation
  output forecast rating ratings yield maturing auction bill bills`;
