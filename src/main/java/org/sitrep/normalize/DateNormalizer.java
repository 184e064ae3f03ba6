package org.sitrep.normalize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.UimaContext;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.jspecify.annotations.Nullable;
import org.sitrep.type.Article;
import org.sitrep.type.Date;

/** Gives the dates that the rules found their TIMEX3 values. */
@ResourceMetaData(name = "Sitrep dates")
@TypeCapability(
    inputs = {
      "org.sitrep.type.Date",
      "org.sitrep.type.Article:published",
      "org.sitrep.working.SentenceEnd"
    },
    outputs = {
      "org.sitrep.type.Date:timexType",
      "org.sitrep.type.Date:value",
      "org.sitrep.type.Date:mod",
      "org.sitrep.type.Date:quant",
      "org.sitrep.type.Date:freq",
      "org.sitrep.type.Date:beginPoint",
      "org.sitrep.type.Date:endPoint"
    })
public final class DateNormalizer extends JCasAnnotator_ImplBase {

  /**
   * What the texts are: {@code news}, whose dates without a year or a month are resolved against
   * the document's date, or {@code narrative}, for histories, whose dates are resolved against the
   * text's own flow. Most users annotate news.
   */
  public static final String PARAM_DOMAIN = "domain";

  @ConfigurationParameter(name = PARAM_DOMAIN, mandatory = false, defaultValue = "news")
  private String domainName = "news";

  private Domain domain = Domain.NEWS;

  private final TimexMemory memory = new TimexMemory();

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    try {
      domain = Domain.of(domainName);
    } catch (IllegalArgumentException e) {
      throw new ResourceInitializationException(e);
    }
  }

  @Override
  public void process(JCas jcas) {
    List<Date> dates = Spans.list(jcas, Date.class);
    if (dates.isEmpty()) {
      return;
    }
    List<Timeline.Expression> expressions = new ArrayList<>();
    for (Date date : dates) {
      expressions.add(
          new Timeline.Expression(
              date.getBegin(), date.getEnd(), date.getTimexType(), date.getRule()));
    }
    Timeline timeline =
        new Timeline(
            jcas.getDocumentText(), Sentences.of(jcas), published(jcas), domain, memory::read);
    List<TimexValue> values = timeline.resolve(expressions);
    for (int i = 0; i < dates.size(); i++) {
      set(dates.get(i), values.get(i));
    }
  }

  private static @Nullable LocalDate published(JCas jcas) {
    for (Article article : jcas.getIndexedFSs(Article.class)) {
      LocalDate day = DocumentDate.published(article.getPublished());
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private static void set(Date date, TimexValue value) {
    date.setTimexType(value.type());
    date.setValue(value.value());
    date.setMod(value.mod());
    date.setQuant(value.quant());
    date.setFreq(value.freq());
    date.setBeginPoint(value.beginPoint());
    date.setEndPoint(value.endPoint());
  }
}
