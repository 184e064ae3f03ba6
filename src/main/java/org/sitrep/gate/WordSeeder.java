package org.sitrep.gate;

import org.apache.uima.cas.CAS;
import org.apache.uima.cas.CASException;
import org.apache.uima.cas.Type;
import org.apache.uima.jcas.JCas;
import org.apache.uima.ruta.seed.RutaAnnotationSeeder;
import org.apache.uima.ruta.type.AMP;
import org.apache.uima.ruta.type.BREAK;
import org.apache.uima.ruta.type.CAP;
import org.apache.uima.ruta.type.COLON;
import org.apache.uima.ruta.type.COMMA;
import org.apache.uima.ruta.type.CW;
import org.apache.uima.ruta.type.EXCLAMATION;
import org.apache.uima.ruta.type.NUM;
import org.apache.uima.ruta.type.PERIOD;
import org.apache.uima.ruta.type.QUESTION;
import org.apache.uima.ruta.type.SEMICOLON;
import org.apache.uima.ruta.type.SPECIAL;
import org.apache.uima.ruta.type.SW;
import org.apache.uima.ruta.type.TokenSeed;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of Ruta's TextSeeder but for white space, which no rule sees: the engine's cost
 * follows the number of tokens, and nearly half of TextSeeder's are spaces. Stateless; Ruta makes
 * one a document.
 */
public final class WordSeeder implements RutaAnnotationSeeder {

  @Override
  public @Nullable Type seed(String text, CAS cas) {
    try {
      JCas jcas = cas.getJCas();
      Type type = jcas.getCasType(TokenSeed.class);
      if (text != null && cas.getAnnotationIndex(type).size() == 0) {
        int begin = 0;
        while (begin < text.length()) {
          begin = addToken(text, begin, jcas);
        }
      }
      return type;
    } catch (CASException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds the token that begins at an offset, if it is not white space, and returns its end. */
  private static int addToken(String text, int begin, JCas jcas) {
    int c = text.codePointAt(begin);
    int end = begin + Character.charCount(c);
    if (isWhiteSpace(c)) {
      return end;
    }
    TokenSeed token;
    if (Character.isLowerCase(c)) {
      end = lowerEnd(text, end);
      token = new SW(jcas);
    } else if (Character.isUpperCase(c)) {
      int capitals = end;
      while (capitals < text.length() && Character.isUpperCase(text.codePointAt(capitals))) {
        capitals += Character.charCount(text.codePointAt(capitals));
      }
      boolean several = capitals > end;
      end = several ? capitals : lowerEnd(text, end);
      token = several ? new CAP(jcas) : new CW(jcas);
    } else if (isDigit(c)) {
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      token = new NUM(jcas);
    } else if (c == '&' && entityEnd(text, end) > 0) {
      end = entityEnd(text, end);
      token = new AMP(jcas);
    } else {
      token = punctuation(c, jcas);
    }
    token.setBegin(begin);
    token.setEnd(end);
    token.addToIndexes();
    return end;
  }

  private static TokenSeed punctuation(int c, JCas jcas) {
    return switch (c) {
      case '\b', '\n', '\r', '\u000B', '\u2028' -> new BREAK(jcas);
      case '.' -> new PERIOD(jcas);
      case ',' -> new COMMA(jcas);
      case ':' -> new COLON(jcas);
      case ';' -> new SEMICOLON(jcas);
      case '!' -> new EXCLAMATION(jcas);
      case '?' -> new QUESTION(jcas);
      default -> new SPECIAL(jcas);
    };
  }

  private static boolean isWhiteSpace(int c) {
    return switch (c) {
      case ' ', '\t', '\u00A0', '\u180E', '\u2007', '\u202F', '\uFEFF' -> true;
      default -> false;
    };
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static int lowerEnd(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLowerCase(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** The end of a character entity's name and semicolon, or 0 where there is none. */
  private static int entityEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLowerCase(text.charAt(end)) || Character.isUpperCase(text.charAt(end)))) {
      end++;
    }
    return end > from && end < text.length() && text.charAt(end) == ';' ? end + 1 : 0;
  }
}
