package org.sitrep.normalize;

import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;

/** Values of Distance. */
public final class DistanceNormalizer extends JCasAnnotator_ImplBase {

  @Override
  public void process(JCas jcas) {}
}
