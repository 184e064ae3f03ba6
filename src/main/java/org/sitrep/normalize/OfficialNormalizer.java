package org.sitrep.normalize;

import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;

/** Values of Official. */
public final class OfficialNormalizer extends JCasAnnotator_ImplBase {

  @Override
  public void process(JCas jcas) {}
}
