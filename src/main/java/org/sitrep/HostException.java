package org.sitrep;

import java.util.Locale;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;

/** Why Sitrep cannot work on a host's CAS, in one sentence that says what to do about it. */
final class HostException extends AnalysisEngineProcessException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  HostException(String format, Object... arguments) {
    reason = "Sitrep: " + String.format(Locale.ROOT, format, arguments);
  }

  @Override
  public String getMessage() {
    return reason;
  }

  @Override
  public String getLocalizedMessage() {
    return reason;
  }
}
