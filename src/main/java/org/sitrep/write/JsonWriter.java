package org.sitrep.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.uima.cas.CAS;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.json.jsoncas2.JsonCas2Serializer;
import org.apache.uima.json.jsoncas2.mode.TypeSystemMode;
import org.apache.uima.resource.ResourceInitializationException;
import org.jspecify.annotations.Nullable;

/**
 * Writes each document to a file of UIMA's JSON CAS, which declares its types itself. It needs
 * uimaj-io-json on the class path.
 */
@ResourceMetaData(
    name = "Sitrep JSON CAS Writer",
    description = "Writes what Sitrep found to UIMA JSON CAS files, a document a file.",
    vendor = "org.sitrep",
    copyright = "Apache License 2.0")
@TypeCapability(
    inputs = {
      "org.sitrep.type.Mention",
      "org.sitrep.type.Article",
      "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
    })
public final class JsonWriter extends DocumentWriter {

  private @Nullable PromisedView promisedView;

  @Override
  void write(CAS view, String id) throws IOException, ResourceInitializationException {
    if (promisedView == null || !promisedView.isOf(view.getTypeSystem())) {
      promisedView = new PromisedView(view.getTypeSystem(), false);
    }
    CAS written = promisedView.of(view, id);
    JsonCas2Serializer serializer = new JsonCas2Serializer();
    serializer.setTypeSystemMode(TypeSystemMode.MINIMAL);
    // Not straight to the file, which is not the serializer's to close, as it closes what it gets.
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    serializer.serialize(written, json);
    writeDocument(id, ".json", json::writeTo);
  }
}
