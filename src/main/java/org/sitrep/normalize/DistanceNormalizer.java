package org.sitrep.normalize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.jspecify.annotations.Nullable;
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

  /** What a distance's own text says: its length, and what modifies that. */
  private record Reading(@Nullable Length length, @Nullable String mod) {}

  /** More distances than this are forgotten again. */
  private static final int LIMIT = 20_000;

  private final Map<String, Reading> readings = new HashMap<>();

  @Override
  public void process(JCas jcas) {
    List<Distance> distances = Spans.list(jcas, Distance.class);
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
      Reading reading = read(distance.getCoveredText());
      Length length = reading.length();
      if (distance.getMod() == null) {
        distance.setMod(reading.mod());
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
    distances.forEach(this::confirmEquivalent);
  }

  /** Reads a distance, and one that comes again only once. */
  private Reading read(String text) {
    Reading reading = readings.get(text);
    if (reading == null) {
      reading = new Reading(Length.parse(text), Length.modifier(text));
      if (readings.size() >= LIMIT) {
        readings.clear();
      }
      readings.put(text, reading);
    }
    return reading;
  }

  /** Drops a link between different lengths; what modifies the one modifies the other. */
  private void confirmEquivalent(Distance distance) {
    Distance other = distance.getEquivalent();
    if (other == null) {
      return;
    }
    Length length = read(distance.getCoveredText()).length();
    Length same = read(other.getCoveredText()).length();
    if (length == null || same == null || !length.sameAs(same)) {
      distance.setEquivalent(null);
    } else if (distance.getMod() == null) {
      distance.setMod(other.getMod());
    }
  }
}
