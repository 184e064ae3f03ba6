package org.sitrep.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentIdTest {

  @Test
  void the_uri_relative_to_the_base_is_decoded() {
    assertThat(DocumentId.relative("file:/c/a%20b/%C3%BC.txt", "file:/c")).isEqualTo("a b/ü.txt");
    assertThat(DocumentId.relative("file:/c/..%2fd", "file:/c/")).isEqualTo("../d");
    assertThat(DocumentId.relative("c/100%.txt+%zz", "c/")).isEqualTo("100%.txt+%zz");
  }

  @Test
  void a_uri_that_is_not_below_the_base_says_nothing() {
    assertThat(DocumentId.relative("file:/other/a.txt", "file:/c")).isNull();
    assertThat(DocumentId.relative("file:/c/", "file:/c")).isNull();
    assertThat(DocumentId.relative(null, "file:/c")).isNull();
    assertThat(DocumentId.relative("file:/c/a.txt", null)).isNull();
  }
}
