package org.sitrep.normalize;

import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;

/** Values of Quote. */
public final class QuoteNormalizer extends JCasAnnotator_ImplBase {

  @Override
  public void process(JCas jcas) {}
}
