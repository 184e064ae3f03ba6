package org.sitrep.write;

import org.sitrep.read.XmlText;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/** Passes XML events on and replaces in them what XML 1.0 cannot hold. */
final class XmlTextFilter extends XMLFilterImpl {

  XmlTextFilter(ContentHandler next) {
    setContentHandler(next);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    AttributesImpl safe = new AttributesImpl(attributes);
    for (int i = 0; i < safe.getLength(); i++) {
      safe.setValue(i, XmlText.replace(safe.getValue(i)));
    }
    super.startElement(uri, local, name, safe);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    char[] safe = XmlText.replace(new String(text, start, length)).toCharArray();
    super.characters(safe, 0, length);
  }
}
