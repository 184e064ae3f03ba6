package org.sitrep.gold;

import java.util.List;
import java.util.Map;

/**
 * A mention that people marked.
 *
 * @param begin offset in UTF-16 code units, as in a CAS
 * @param optional true where the mention may be missed or found: it is not scored
 * @param features for each stated feature the values of which any one is right
 */
public record GoldMention(
    String kind, int begin, int end, boolean optional, Map<String, List<String>> features) {}
