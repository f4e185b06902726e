/** What each thing that is known of a candidate counts for or against it; set by hand on the half of the gold that is for it. */
export const WEIGHTS = {
  /** Spoke in the statement before, in the same paragraph or the one before; further back. */
  spoke: 1.9,
  spokeEarlier: 0.7,
  /** Spoke in the statement before, and another one who fits has been what a sentence is about since. */
  superseded: -0.2,
  /** Asked something in the statement before. */
  asked: -2.2,
  subject: 1.2,
  /** Subject of the sentence before, or of the same one. */
  subjectBefore: 0.5,
  sameSentence: 0.5,
  sameParagraph: 0.6,
  /** For each sentence, and for each paragraph, up to MOST. */
  sentence: -0.12,
  paragraph: -0.25,
  owner: -1.3,
  behindPreposition: -0.9,
  reported: -1.3,
  quoted: -2.6,
  /** Named within the statement itself. */
  spokenOf: -2.5,
  gender: 0.5,
  /** For each other mention up to three. */
  mention: 0.12,
};
/** Sentences and paragraphs that count. */
export const MOST = 6;
/** The best candidate has to be so much better than the next one. */
export const MARGIN = 0.45;

/** The weight of a gender that is known to fit. */
export const GENDER_BONUS = WEIGHTS.gender;
/** What it counts against somebody without a name of whom nothing tells that they are a person. */
export const NO_PERSON = -1.2;
/** What it counts against a place that "it" may mean: most of them only say where something is. */
export const PLACE_AS_BODY = -1;
