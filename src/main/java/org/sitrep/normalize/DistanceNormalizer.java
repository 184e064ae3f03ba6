package org.sitrep.normalize;

import java.util.List;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.sitrep.type.Distance;

/** Gives distances their values: number, unit, metres, modifier, and the same length elsewhere. */
@ResourceMetaData(name = "Sitrep distance normaliser")
@TypeCapability(
    inputs = {"org.sitrep.type.Distance", "org.sitrep.working.ModWord"},
    outputs = {
      "org.sitrep.type.Distance:value",
      "org.sitrep.type.Distance:upperValue",
      "org.sitrep.type.Distance:vague",
      "org.sitrep.type.Distance:mod",
      "org.sitrep.type.Distance:unit",
      "org.sitrep.type.Distance:metres",
      "org.sitrep.type.Distance:upperMetres",
      "org.sitrep.type.Distance:equivalent"
    })
public final class DistanceNormalizer extends JCasAnnotator_ImplBase {

  @Override
  public void process(JCas jcas) {
    List<Distance> distances = jcas.select(Distance.class).asList();
    if (distances.isEmpty()) {
      return;
    }
    Modifiers modifiers = Modifiers.of(jcas);
    for (Distance distance : distances) {
      distance.setMod(modifiers.of(distance.getBegin(), distance.getEnd()));
      distance.setValue(Double.NaN);
      distance.setUpperValue(Double.NaN);
      distance.setMetres(Double.NaN);
      distance.setUpperMetres(Double.NaN);
      Length length = Length.parse(distance.getCoveredText());
      if (distance.getMod() == null) {
        distance.setMod(Length.modifier(distance.getCoveredText()));
      }
      if (length != null) {
        distance.setValue(length.quantity().value());
        distance.setUpperValue(length.quantity().upperValue());
        distance.setVague(length.quantity().vague());
        distance.setUnit(length.unit());
        distance.setMetres(length.metres());
        distance.setUpperMetres(length.upperMetres());
      }
    }
    distances.forEach(DistanceNormalizer::confirmEquivalent);
  }

  /** Drops a link between different lengths; what modifies the one modifies the other. */
  private static void confirmEquivalent(Distance distance) {
    Distance other = distance.getEquivalent();
    if (other == null) {
      return;
    }
    Length length = Length.parse(distance.getCoveredText());
    Length same = Length.parse(other.getCoveredText());
    if (length == null || same == null || !length.sameAs(same)) {
      distance.setEquivalent(null);
    } else if (distance.getMod() == null) {
      distance.setMod(other.getMod());
    }
  }
}
