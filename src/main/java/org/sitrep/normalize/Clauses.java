package org.sitrep.normalize;

import java.util.Set;
import java.util.regex.Pattern;

/** Where the clauses of a sentence that counts drones end. */
final class Clauses {

  /** Where a clause ends. */
  static final WordScan CLAUSE_END =
      new WordScan(
          Pattern.compile(
              "(?i)[;!?]|\\. |:\\s|\\b(?:while|but|when|after|before|because|although|though|killing|injuring|people|person|woman|man|he|she|they|we)\\b"
                  + "|[,–—]\\s+(?:and|while|with|killing|wounding)\\b|\\band\\s+(?:killed|injured|wounded)\\b"
                  + "|(?:,|\\band)\\s+(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|another)\\s+(?:were|was|had|(?!un)\\w+ed)\\b"),
          ";!?.:,–—",
          Set.of(
              "while",
              "but",
              "when",
              "after",
              "before",
              "because",
              "although",
              "though",
              "killing",
              "injuring",
              "people",
              "person",
              "woman",
              "man",
              "he",
              "she",
              "they",
              "we",
              "and"));

  /** Where the object of a verb cannot go on. */
  static final WordScan BOUNDARY =
      new WordScan(
          Pattern.compile(
              "(?i)[:!?(]|;(?!\\s*(?:and\\s+)?(?:\\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\\b|$))|\\. "
                  + "|[,–—]\\s+(?:and\\s+(?!(?:(?:at least|about|some|more than|nearly|over|around|another|up to|almost|roughly)\\s+)?$)"
                  + "|with\\b|while\\b|but\\b(?!\\s+by)|as\\b|which\\b)|\\b(?:while|but(?!\\s+by)|when|because|although|though|after|before"
                  + "|says?|said|saying|reported|claims?|claimed)\\b|\\bthat\\b|(?<!many )\\bas\\b(?!\\s+(?:many|well))"),
          ":!?(;.,–—",
          Set.of(
              "while",
              "but",
              "when",
              "because",
              "although",
              "though",
              "after",
              "before",
              "say",
              "says",
              "said",
              "saying",
              "reported",
              "claim",
              "claims",
              "claimed",
              "that",
              "as"));

  private Clauses() {}
}
