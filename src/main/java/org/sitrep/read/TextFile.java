package org.sitrep.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The text of a file, as it goes into a CAS. A byte order mark at the start is not part of the
 * text: offsets count from behind it. Line ends stay as they are.
 *
 * @param text the text, of which XML can hold every character
 * @param replaced how many UTF-16 units of it XML could not hold; each is U+FFFD now
 */
public record TextFile(String text, int replaced) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * A text may have a stray control character. UTF-16 read as UTF-8 has at least one for two
   * letters, and archives and images have more.
   */
  private static final double BINARY = 0.3;

  /** Reads a file that is to hold UTF-8 text. */
  public static TextFile read(Path file) throws InputException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new InputException("does not exist; check the path");
    } catch (AccessDeniedException e) {
      throw new InputException("may not be read; give yourself the permission to read it");
    } catch (IOException e) {
      throw new InputException("cannot be read: " + e.getMessage());
    }
    return of(bytes);
  }

  static TextFile of(byte[] bytes) throws InputException {
    if (bytes.length == 0) {
      throw new InputException("is empty; remove it or fill it");
    }
    String text = decode(bytes);
    if (text.isBlank()) {
      throw new InputException("holds only white space; remove it or fill it");
    }
    int illegal = XmlText.count(text);
    if (illegal > text.length() * BINARY) {
      throw notText();
    }
    return new TextFile(XmlText.replace(text), illegal);
  }

  private static String decode(byte[] bytes) throws InputException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    if (result.isError()) {
      throw notUtf8(bytes, in.position());
    }
    String text = out.flip().toString();
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static InputException notUtf8(byte[] bytes, int at) {
    for (byte b : bytes) {
      if (b == 0) {
        return notText();
      }
    }
    String found = HexFormat.of().withUpperCase().toHexDigits(bytes[at]);
    return new InputException(
        "is not UTF-8 (byte 0x" + found + " at position " + at + "); save it as UTF-8");
  }

  private static InputException notText() {
    return new InputException("is not a text file; give text in UTF-8");
  }
}
