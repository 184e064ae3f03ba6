package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.collection.CollectionProcessingEngine;
import org.apache.uima.collection.EntityProcessStatus;
import org.apache.uima.collection.StatusCallbackListener;
import org.apache.uima.collection.impl.metadata.cpe.CpeDescriptorFactory;
import org.apache.uima.collection.metadata.CpeDescription;
import org.apache.uima.collection.metadata.CpeIntegratedCasProcessor;
import org.apache.uima.fit.component.CasCollectionReader_ImplBase;
import org.apache.uima.fit.factory.CollectionReaderFactory;
import org.apache.uima.resource.metadata.impl.Import_impl;
import org.apache.uima.util.Progress;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts that use descriptors: aggregates in XML, and collection processing engines. */
class DescriptorTest {

  private static final int DOCUMENTS = 12;

  @TempDir Path folder;

  @Test
  void it_is_found_by_its_name_in_an_aggregate() throws Exception {
    Path aggregate =
        Files.writeString(
            folder.resolve("Host.xml"),
            """
            <analysisEngineDescription xmlns="http://uima.apache.org/resourceSpecifier">
              <frameworkImplementation>org.apache.uima.java</frameworkImplementation>
              <primitive>false</primitive>
              <delegateAnalysisEngineSpecifiers>
                <delegateAnalysisEngine key="sitrep"><import name="org.sitrep.Sitrep"/></delegateAnalysisEngine>
              </delegateAnalysisEngineSpecifiers>
              <analysisEngineMetaData>
                <name>Host</name>
                <flowConstraints><fixedFlow><node>sitrep</node></fixedFlow></flowConstraints>
              </analysisEngineMetaData>
            </analysisEngineDescription>
            """);
    AnalysisEngineDescription description =
        UIMAFramework.getXMLParser()
            .parseAnalysisEngineDescription(new XMLInputSource(aggregate.toFile()));
    AnalysisEngine engine = UIMAFramework.produceAnalysisEngine(description);
    CAS cas = engine.newCAS();
    cas.setDocumentText(text(7));
    engine.process(cas);
    assertThat(mentions(cas)).containsExactly("7 drones");
    engine.destroy();
  }

  @Test
  void a_collection_processing_engine_runs_it_on_two_threads() throws Exception {
    CpeDescription cpe = CpeDescriptorFactory.produceDescriptor();
    Path reader = folder.resolve("Reader.xml");
    try (var out = Files.newOutputStream(reader)) {
      CollectionReaderFactory.createReaderDescription(Reader.class, Sitrep.typeSystemDescription())
          .toXML(out);
    }
    cpe.addCollectionReader(reader.toString());
    CpeIntegratedCasProcessor sitrep = CpeDescriptorFactory.produceCasProcessor("Sitrep");
    Import_impl byName = new Import_impl();
    byName.setName("org.sitrep.Sitrep");
    var component = CpeDescriptorFactory.produceComponentDescriptor("");
    component.setInclude(null);
    component.setImport(byName);
    sitrep.setCpeComponentDescriptor(component);
    cpe.addCasProcessor(sitrep);
    cpe.setProcessingUnitThreadCount(2);

    ConcurrentLinkedQueue<String> found = new ConcurrentLinkedQueue<>();
    List<Exception> errors = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(1);
    CollectionProcessingEngine engine = UIMAFramework.produceCollectionProcessingEngine(cpe);
    engine.addStatusCallbackListener(
        new StatusCallbackListener() {
          @Override
          public void entityProcessComplete(CAS cas, EntityProcessStatus status) {
            errors.addAll(status.getExceptions());
            found.addAll(mentions(cas));
          }

          @Override
          public void collectionProcessComplete() {
            done.countDown();
          }

          @Override
          public void aborted() {
            done.countDown();
          }

          @Override
          public void initializationComplete() {}

          @Override
          public void batchProcessComplete() {}

          @Override
          public void paused() {}

          @Override
          public void resumed() {}
        });
    engine.process();
    assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(errors).isEmpty();
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(2, DOCUMENTS + 2).mapToObj(i -> i + " drones").toList());
  }

  private static String text(int drones) {
    return "They shot down " + drones + " drones.";
  }

  private static List<String> mentions(CAS cas) {
    List<String> covered = new ArrayList<>();
    for (AnnotationFS mention :
        cas.getAnnotationIndex(cas.getTypeSystem().getType("org.sitrep.type.Mention"))) {
      covered.add(mention.getCoveredText());
    }
    return covered;
  }

  /** A host's reader: a document a number of drones. */
  public static final class Reader extends CasCollectionReader_ImplBase {
    private int documents;

    @Override
    public void getNext(CAS cas) {
      cas.setDocumentText(text(documents++ + 2));
    }

    @Override
    public boolean hasNext() {
      return documents < DOCUMENTS;
    }

    @Override
    public Progress[] getProgress() {
      return new Progress[0];
    }
  }
}
