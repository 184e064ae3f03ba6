package org.sitrep.write;

import java.io.IOException;
import java.io.OutputStream;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Writes XML events as UTF-8, with the bytes that the JDK's serializer writes for elements with
 * attributes, in a fraction of its time. One object writes one document after the other. Namespaces
 * come as attributes, but for the default one.
 */
final class XmlOutput extends DefaultHandler {

  private static final int SIZE = 1 << 15;
  private static final String INDENT = "    ";

  /** The characters of ASCII that stand as they are. */
  private static final boolean[] PLAIN = new boolean[0x7F];

  static {
    for (char c = ' '; c < PLAIN.length; c++) {
      PLAIN[c] = "<>&\"".indexOf(c) < 0;
    }
  }

  private final String version;
  private final boolean pretty;
  private final boolean sanitize;
  private OutputStream out = OutputStream.nullOutputStream();
  private final byte[] buffer = new byte[SIZE];
  private int length;
  private int depth;
  private boolean tagIsOpen;
  private boolean hasText;

  /** The default namespace that the next element declares; empty for none. */
  private String namespace = "";

  /**
   * An output without a document.
   *
   * @param version of XML, 1.0 or 1.1
   * @param pretty whether each element has its own line
   * @param sanitize whether what XML 1.0 cannot hold is replaced; otherwise what the version cannot
   *     hold is an error
   */
  XmlOutput(String version, boolean pretty, boolean sanitize) {
    this.version = version;
    this.pretty = pretty;
    this.sanitize = sanitize;
  }

  /** Begins with the next document, whatever became of the last one. */
  XmlOutput to(OutputStream stream) {
    out = stream;
    length = 0;
    depth = 0;
    tagIsOpen = false;
    hasText = false;
    namespace = "";
    return this;
  }

  @Override
  public void startDocument() throws SAXException {
    raw("<?xml version=\"");
    raw(version);
    raw("\" encoding=\"UTF-8\"?>");
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) {
    if (prefix.isEmpty()) {
      namespace = uri;
    }
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    closeTag();
    if (depth > 0) {
      newLine();
    }
    put('<');
    raw(name);
    if (!namespace.isEmpty()) {
      attribute("xmlns", namespace);
      namespace = "";
    }
    for (int i = 0; i < attributes.getLength(); i++) {
      attribute(attributes.getQName(i), attributes.getValue(i));
    }
    tagIsOpen = true;
    hasText = false;
    depth++;
  }

  private void attribute(String name, String value) throws SAXException {
    put(' ');
    raw(name);
    raw("=\"");
    text(value, true);
    put('"');
  }

  @Override
  public void characters(char[] text, int start, int count) throws SAXException {
    if (count > 0) {
      closeTag();
      text(new String(text, start, count), false);
      hasText = true;
    }
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    depth--;
    if (tagIsOpen) {
      raw("/>");
    } else {
      if (!hasText) {
        newLine();
      }
      raw("</");
      raw(name);
      put('>');
    }
    tagIsOpen = false;
    hasText = false;
  }

  @Override
  public void endDocument() throws SAXException {
    if (pretty) {
      put('\n');
    }
    flush();
  }

  private void closeTag() throws SAXException {
    if (tagIsOpen) {
      put('>');
      tagIsOpen = false;
    }
  }

  private void newLine() throws SAXException {
    if (pretty) {
      put('\n');
      for (int i = 0; i < depth; i++) {
        raw(INDENT);
      }
    }
  }

  private void flush() throws SAXException {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw new SAXException(e);
    }
    length = 0;
  }

  private void text(String text, boolean attribute) throws SAXException {
    int end = text.length();
    for (int i = plain(text, 0); i < end; i = plain(text, i + 1)) {
      char c = text.charAt(i);
      if (c == '<') {
        raw("&lt;");
      } else if (c == '>') {
        raw("&gt;");
      } else if (c == '&') {
        raw("&amp;");
      } else if (c == '"') {
        raw(attribute ? "&quot;" : "\"");
      } else if (c < ' ' ? attribute || (c != '\n' && c != '\t') : isRewrittenByXml11(c)) {
        control(held(c));
      } else if (Character.isHighSurrogate(c)
          && i + 1 < end
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        reference(Character.toCodePoint(c, text.charAt(++i)));
      } else {
        utf8(held(c));
      }
    }
  }

  /** Writes the characters from a place on that stand as they are, and returns where they end. */
  private int plain(String text, int begin) throws SAXException {
    int at = begin;
    while (at < text.length()) {
      reserve(1);
      int end = Math.min(text.length(), at + buffer.length - length);
      int to = length - at;
      for (; at < end; at++) {
        char c = text.charAt(at);
        if (c >= PLAIN.length || !PLAIN[c]) {
          length = to + at;
          return at;
        }
        buffer[to + at] = (byte) c;
      }
      length = to + at;
    }
    return at;
  }

  /** What XML 1.1 forbids as it stands, or reads as a line feed. */
  private boolean isRewrittenByXml11(char c) {
    return (c < 0xA0 || c == '\u2028') && version.equals("1.1");
  }

  /** The character, or U+FFFD for what XML cannot hold. */
  private char held(char c) throws SAXException {
    boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
    if (!control && !Character.isSurrogate(c) && c <= '\uFFFD') {
      return c;
    }
    if (sanitize) {
      return '\uFFFD';
    }
    if (control && c != 0 && version.equals("1.1")) {
      return c;
    }
    throw new SAXException(
        "the text has U+%04X, which XML %s cannot hold: set sanitizeIllegalCharacters to true"
            .formatted((int) c, version));
  }

  private void control(char c) throws SAXException {
    if (c == '\uFFFD') {
      utf8(c);
    } else {
      reference(c);
    }
  }

  private void reference(int character) throws SAXException {
    raw("&#");
    raw(Integer.toString(character));
    put(';');
  }

  /** Writes a character from U+007F on that is no surrogate. */
  private void utf8(char c) throws SAXException {
    reserve(3);
    if (c < 0x80) {
      buffer[length++] = (byte) c;
    } else if (c < 0x800) {
      buffer[length++] = (byte) (0xC0 | (c >> 6));
      buffer[length++] = (byte) (0x80 | (c & 0x3F));
    } else {
      buffer[length++] = (byte) (0xE0 | (c >> 12));
      buffer[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
      buffer[length++] = (byte) (0x80 | (c & 0x3F));
    }
  }

  private void raw(String text) throws SAXException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        put(c);
      } else {
        utf8(c);
      }
    }
  }

  private void put(char ascii) throws SAXException {
    reserve(1);
    buffer[length++] = (byte) ascii;
  }

  private void reserve(int count) throws SAXException {
    if (length + count > buffer.length) {
      flush();
    }
  }
}
