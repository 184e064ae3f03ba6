package org.sitrep.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.uima.cas.CAS;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;

/**
 * Writes each document as brat's standoff: the text, the annotations, and one annotation.conf that
 * declares the kinds. Offsets are code points, as brat counts.
 */
@ResourceMetaData(
    name = "Sitrep brat Writer",
    description = "Writes what Sitrep found as brat standoff, a document in two files.",
    vendor = "org.sitrep",
    copyright = "Apache License 2.0")
@TypeCapability(
    inputs = {
      "org.sitrep.type.Mention",
      "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
    })
public final class BratWriter extends DocumentWriter {

  @Override
  void write(CAS view, String id) throws IOException {
    writeOnce(
        folder().resolve("annotation.conf"), utf8(BratText.configuration(view.getTypeSystem())));
    writeDocument(id, ".txt", out -> out.write(utf8(view.getDocumentText())));
    writeDocument(id, ".ann", out -> out.write(utf8(BratText.annotations(view))));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
