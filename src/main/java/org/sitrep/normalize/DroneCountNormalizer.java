package org.sitrep.normalize;

import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;

/** Values of DroneCount. */
public final class DroneCountNormalizer extends JCasAnnotator_ImplBase {

  @Override
  public void process(JCas jcas) {}
}
