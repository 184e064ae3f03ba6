package org.sitrep.ruta;

/** What stands next in compiled rules, which {@link ProgramReader} describes. */
enum Code {
  // Rules.
  PATTERN,
  SEQUENCE,
  // Elements.
  GROUP,
  TYPED,
  LITERAL,
  ANYTHING,
  // Conditions.
  NOT,
  OR,
  PART_OF,
  PROPER_PART_OF,
  IS,
  STARTS_WITH,
  ENDS_WITH,
  TEXT,
  HAS_FEATURE,
  IN_LIST,
  NEAR,
  // Actions.
  CREATE,
  UNMARK,
  SET_LABELLED,
  SET_TYPED,
  CALL,
  HIDE,
  FIND_WORDS,
  // Values.
  STRING,
  BOOLEAN,
  LABELLED
}
