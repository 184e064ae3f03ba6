package org.sitrep.normalize;

import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;

/** Values of Date. */
public final class DateNormalizer extends JCasAnnotator_ImplBase {

  @Override
  public void process(JCas jcas) {}
}
