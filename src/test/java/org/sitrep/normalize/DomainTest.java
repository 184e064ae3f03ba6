package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sitrep.Sitrep;

class DomainTest {

  @Test
  void a_domain_is_written_in_any_case() {
    assertThat(Domain.of("news")).isEqualTo(Domain.NEWS);
    assertThat(Domain.of("Narrative ")).isEqualTo(Domain.NARRATIVE);
  }

  @Test
  void another_domain_is_refused_by_its_name() {
    assertThatThrownBy(() -> Domain.of("colloquial"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("domain: colloquial");
  }

  @Test
  void an_unknown_parameter_is_refused_by_its_name() {
    assertThatThrownBy(() -> Sitrep.engineDescription("domian", "news"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("domian");
  }
}
