package org.sitrep.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sitrep.read.Details;
import org.sitrep.read.InputException;
import org.sitrep.read.Metadata;
import org.sitrep.read.Source;
import org.sitrep.read.TextFile;
import org.sitrep.read.WrittenXmi;
import org.sitrep.write.TargetName;

/** Annotates documents on several threads; the order in which they are done changes nothing. */
final class Run {

  private final List<Document> documents;
  private final Metadata metadata;
  private final Settings settings;
  private final Path output;
  private final boolean resume;
  private final Progress progress;
  private final AtomicInteger next = new AtomicInteger();

  Run(
      List<Document> documents,
      Metadata metadata,
      Settings settings,
      Path output,
      boolean resume,
      Progress progress) {
    this.documents = documents;
    this.metadata = metadata;
    this.settings = settings;
    this.output = output;
    this.resume = resume;
    this.progress = progress;
  }

  /** What became of each document, in their order. */
  List<Outcome> onThreads(int threads) throws Exception {
    Outcome[] outcomes = new Outcome[documents.size()];
    int workers = Math.max(1, Math.min(threads, documents.size()));
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        running.add(
            pool.submit(
                () -> {
                  work(outcomes);
                  return null;
                }));
      }
      for (Future<?> worker : running) {
        worker.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      pool.shutdownNow();
      progress.end();
    }
    return List.of(outcomes);
  }

  private void work(Outcome[] outcomes) throws Exception {
    Annotator annotator = null;
    try {
      for (int i = next.getAndIncrement(); i < documents.size(); i = next.getAndIncrement()) {
        Document document = documents.get(i);
        try {
          Source source = Source.read(document.path());
          TextFile text = source.text();
          Details details = metadata.of(document.file()).orElse(source.details());
          Outcome earlier = resume ? earlier(document, text, details) : null;
          if (earlier == null) {
            if (annotator == null) {
              annotator = new Annotator(settings, output.toString());
            }
            earlier = annotate(annotator, document, text, details);
          }
          outcomes[i] = earlier;
        } catch (InputException e) {
          outcomes[i] = failed(document, e);
        } catch (AnnotationFailure e) {
          outcomes[i] = failed(document, e.failure);
          // A component that was cut off may be left in any state.
          annotator = close(annotator);
        }
        progress.step();
      }
    } finally {
      close(annotator);
    }
  }

  private static @Nullable Annotator close(@Nullable Annotator annotator) throws Exception {
    if (annotator != null) {
      annotator.close();
    }
    return null;
  }

  private static Outcome annotate(
      Annotator annotator, Document document, TextFile text, Details details)
      throws AnnotationFailure {
    try {
      return annotator.annotate(document, text, details);
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      throw new AnnotationFailure(e);
    }
  }

  private static Outcome failed(Document document, Throwable cause) {
    return Outcome.failed(document.file(), document.path().toString(), Reasons.of(cause));
  }

  /** What an earlier run made of the document, if that is whole and still right. */
  private @Nullable Outcome earlier(Document document, TextFile text, Details details) {
    Path file = output.resolve(TargetName.of(document.file(), ".xmi"));
    for (OutputFormat format : settings.formats()) {
      for (String extension : format.extensions()) {
        if (!Files.isRegularFile(output.resolve(TargetName.of(document.file(), extension)))) {
          return null;
        }
      }
    }
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try {
      WrittenXmi written = WrittenXmi.read(file);
      if (!written.text().equals(text.text()) || !written.details().equals(details)) {
        return null;
      }
      Map<String, Integer> mentions = new TreeMap<>(written.mentions());
      return new Outcome(
          document.file(),
          document.path().toString(),
          null,
          details.published(),
          text.text().length(),
          text.replaced(),
          mentions,
          true);
    } catch (InputException e) {
      return null;
    }
  }

  private static final class AnnotationFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Throwable failure;

    AnnotationFailure(Throwable failure) {
      super(failure);
      this.failure = failure;
    }
  }
}
