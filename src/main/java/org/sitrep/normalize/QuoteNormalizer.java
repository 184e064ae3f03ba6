package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.jspecify.annotations.Nullable;
import org.sitrep.type.DirectQuote;
import org.sitrep.type.DroneCount;
import org.sitrep.type.Institution;
import org.sitrep.type.Mention;
import org.sitrep.type.Official;
import org.sitrep.type.Person;
import org.sitrep.working.QuoteLink;

/**
 * Speakers of quotations, what continues what, and which are partial; and who says the drone
 * counts, which the same attributions tell.
 */
@ResourceMetaData(
    name = "Sitrep quote normalizer",
    description =
        "Speakers of quotations, what continues what, and which are partial; sources of drone counts.")
@TypeCapability(
    inputs = {
      "org.sitrep.type.DirectQuote",
      "org.sitrep.type.DroneCount",
      "org.sitrep.type.Official",
      "org.sitrep.working.Attribution"
    },
    outputs = {
      "org.sitrep.type.DirectQuote:partial",
      "org.sitrep.type.DirectQuote:speaker",
      "org.sitrep.type.DirectQuote:speakerName",
      "org.sitrep.type.DirectQuote:cue",
      "org.sitrep.type.DirectQuote:continues",
      "org.sitrep.type.DroneCount:source",
      "org.sitrep.type.Institution",
      "org.sitrep.type.Person",
      "org.sitrep.type.Role"
    })
public final class QuoteNormalizer extends JCasAnnotator_ImplBase {

  @Override
  public void process(JCas jcas) {
    List<DirectQuote> quotes = Spans.list(jcas, DirectQuote.class);
    List<DroneCount> counts = Spans.list(jcas, DroneCount.class);
    if (quotes.isEmpty() && counts.isEmpty()) {
      return;
    }
    Attributions attributions = Attributions.of(jcas);
    SpeakerMentions mentions = new SpeakerMentions(jcas);
    if (!quotes.isEmpty()) {
      setSpeakers(jcas, quotes, attributions, mentions);
    }
    CountSources sources = new CountSources(jcas, attributions);
    for (DroneCount count : counts) {
      Annotation source = sources.of(count);
      if (source != null) {
        count.setSource(mentions.of(source));
      }
    }
  }

  private static void setSpeakers(
      JCas jcas, List<DirectQuote> quotes, Attributions attributions, SpeakerMentions mentions) {
    Map<Integer, QuoteLink> links = new HashMap<>();
    Spans.index(jcas, QuoteLink.class).forEach(link -> links.put(link.getBegin(), link));
    List<QuoteRuns.Quote> read = new ArrayList<>();
    for (DirectQuote quote : quotes) {
      QuoteLink link = links.get(quote.getBegin());
      Claim claim = link == null ? null : attributions.claim(link.getAttribution());
      boolean open = QuoteText.isOpen(quote.getCoveredText());
      read.add(new QuoteRuns.Quote(quote.getBegin(), quote.getEnd(), claim, open));
    }
    List<QuoteRuns.Reading> readings =
        new QuoteRuns(jcas.getDocumentText(), attributions.sentences(), attributions.antecedents())
            .read(read);
    for (int i = 0; i < quotes.size(); i++) {
      DirectQuote quote = quotes.get(i);
      QuoteRuns.Reading reading = readings.get(i);
      quote.setPartial(QuoteText.isPartial(quote.getCoveredText()));
      quote.setCue(reading.cue());
      quote.setContinues(reading.continues() < 0 ? null : quotes.get(reading.continues()));
      Annotation phrase = attributions.annotation(reading.speaker());
      if (phrase != null) {
        Mention speaker = mentions.quoted(phrase);
        quote.setSpeaker(speaker);
        quote.setSpeakerName(name(speaker));
      }
    }
  }

  private static String name(Mention speaker) {
    @Nullable String name = null;
    if (speaker instanceof Official official) {
      name = official.getName();
    } else if (speaker instanceof Person person) {
      name = person.getName();
    } else if (speaker instanceof Institution institution) {
      name = institution.getName();
    }
    return name != null ? name : speaker.getCoveredText();
  }
}
