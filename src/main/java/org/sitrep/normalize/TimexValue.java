package org.sitrep.normalize;

import org.jspecify.annotations.Nullable;

/** The features of TIMEX3; what cannot be judged is null. */
record TimexValue(
    String type,
    @Nullable String value,
    @Nullable String mod,
    @Nullable String quant,
    @Nullable String freq,
    @Nullable String beginPoint,
    @Nullable String endPoint) {

  static TimexValue point(@Nullable String value, @Nullable String mod, String fallbackType) {
    String type = value == null ? fallbackType : value.contains("T") ? "TIME" : "DATE";
    if (value != null && value.endsWith("_REF")) {
      type = "DATE";
    }
    return new TimexValue(type, value, mod, null, null, null, null);
  }

  static TimexValue duration(
      @Nullable String value,
      @Nullable String mod,
      @Nullable String beginPoint,
      @Nullable String endPoint) {
    return new TimexValue("DURATION", value, mod, null, null, beginPoint, endPoint);
  }

  static TimexValue set(@Nullable String value, @Nullable String quant, @Nullable String freq) {
    return new TimexValue("SET", value, null, quant, freq, null, null);
  }
}
