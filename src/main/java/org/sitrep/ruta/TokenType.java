package org.sitrep.ruta;

/** Ruta's types of tokens, white space left out. */
enum TokenType {
  SW,
  CW,
  CAP,
  NUM,
  AMP,
  BREAK,
  PERIOD,
  COMMA,
  COLON,
  SEMICOLON,
  EXCLAMATION,
  QUESTION,
  SPECIAL
}
