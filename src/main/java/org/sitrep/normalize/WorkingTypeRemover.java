package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.TOP;
import org.apache.uima.jcas.tcas.Annotation;
import org.sitrep.working.Block;
import org.sitrep.working.SentenceEnd;
import org.sitrep.working.SoftBreak;
import org.sitrep.working.Word;

/** Removes what the rules use among themselves, so that a CAS holds only what Sitrep promises. */
public final class WorkingTypeRemover extends JCasAnnotator_ImplBase {

  private static final List<Class<? extends Annotation>> WORKING =
      List.of(Word.class, Block.class, SoftBreak.class, SentenceEnd.class);

  @Override
  public void process(JCas jcas) {
    for (Class<? extends Annotation> type : WORKING) {
      new ArrayList<>(jcas.select(type).asList()).forEach(TOP::removeFromIndexes);
    }
  }
}
