package org.sitrep.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.transform.OutputKeys;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.apache.uima.util.XMLSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.read.XmlText;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

class XmlOutputTest {

  private interface Events {
    void sendTo(ContentHandler handler) throws SAXException;
  }

  @Property(tries = 500)
  void writes_elements_with_attributes_as_the_jdk_does(
      @ForAll @StringLength(max = 30) @Chars({'a', ' ', '<', '>', '&', '"', '\'', '\n', '\t'})
          String plain,
      @ForAll @StringLength(max = 8) String any,
      @ForAll boolean pretty)
      throws Exception {
    String text = XmlText.replace(plain + any + "\r\u0085\u2028\u00a0\ud83d\ude80");
    Events events =
        handler -> {
          handler.startDocument();
          element(
              handler,
              "x:root",
              text,
              () -> element(handler, "größe:ñ_字", text.repeat(2), () -> {}));
          handler.endDocument();
        };
    assertThat(written(events, "1.0", pretty)).isEqualTo(byJdk(events, pretty));
  }

  @Test
  void the_default_namespace_stands_with_the_element_before_which_it_was_announced()
      throws Exception {
    assertThat(
            written(
                handler -> {
                  handler.startDocument();
                  handler.startPrefixMapping("", "urn:a&b");
                  handler.startPrefixMapping("x", "urn:x");
                  element(handler, "list", "1", () -> element(handler, "item", "2", () -> {}));
                  handler.endDocument();
                },
                "1.0",
                false))
        .contains("<list xmlns=\"urn:a&amp;b\" ", "><item ")
        .doesNotContain("urn:x");
  }

  @Test
  void text_stands_on_the_line_of_its_element() throws Exception {
    assertThat(
            written(
                handler -> {
                  handler.startDocument();
                  element(
                      handler,
                      "list",
                      "1",
                      () -> {
                        element(handler, "item", "2", () -> text(handler, "a \"b\"\n<c>"));
                        element(handler, "item", "3", () -> text(handler, ""));
                      });
                  handler.endDocument();
                },
                "1.0",
                true))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?><list a="1">
                <item a="2">a "b"
            &lt;c&gt;</item>
                <item a="3"/>
            </list>
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0001", "\ud800", "x\udc00", "\uffff", "\u0000"})
  void what_xml_cannot_hold_is_an_error_or_replaced(String text) throws Exception {
    Events events =
        handler -> {
          handler.startDocument();
          element(handler, "r", text, () -> {});
          handler.endDocument();
        };
    XmlOutput strict = new XmlOutput("1.0", false, false).to(OutputStream.nullOutputStream());
    assertThatThrownBy(() -> events.sendTo(strict))
        .isInstanceOf(SAXException.class)
        .hasMessageContaining("cannot hold");
    assertThat(written(events, "1.0", false)).contains("\ufffd\"/>");
  }

  @Test
  void xml_1_1_holds_control_characters() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XmlOutput output = new XmlOutput("1.1", false, false).to(bytes);
    output.startDocument();
    element(output, "r", "\u0001\u0085", () -> {});
    output.endDocument();
    assertThat(bytes.toString(UTF_8))
        .isEqualTo("<?xml version=\"1.1\" encoding=\"UTF-8\"?><r a=\"&#1;&#133;\"/>");
  }

  @Test
  void the_next_document_begins_anew_after_a_failed_one() throws Exception {
    XmlOutput output = new XmlOutput("1.0", true, true).to(new FullDisk());
    output.startDocument();
    element(output, "a", "x".repeat(10), () -> {});
    assertThatThrownBy(output::endDocument).hasCauseInstanceOf(IOException.class);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    output.to(bytes);
    output.startDocument();
    element(output, "b", "y".repeat(100_000), () -> {});
    output.endDocument();
    assertThat(bytes.toString(UTF_8)).endsWith("<b a=\"" + "y".repeat(100_000) + "\"/>\n");
  }

  private interface Inner {
    void send() throws SAXException;
  }

  private static void element(ContentHandler handler, String name, String value, Inner inner)
      throws SAXException {
    AttributesImpl attributes = new AttributesImpl();
    attributes.addAttribute("", "a", "a", "CDATA", value);
    handler.startElement("", name, name, attributes);
    inner.send();
    handler.endElement("", name, name);
  }

  private static void text(ContentHandler handler, String text) throws SAXException {
    handler.characters(text.toCharArray(), 0, text.length());
  }

  private static String written(Events events, String version, boolean pretty) throws SAXException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    events.sendTo(new XmlOutput(version, pretty, true).to(bytes));
    return bytes.toString(UTF_8);
  }

  private static String byJdk(Events events, boolean pretty) throws SAXException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XMLSerializer serializer = new XMLSerializer(bytes, pretty);
    serializer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
    serializer.setOutputProperty(OutputKeys.VERSION, "1.0");
    events.sendTo(serializer.getContentHandler());
    return bytes.toString(UTF_8);
  }

  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("No space left on device");
    }
  }
}
