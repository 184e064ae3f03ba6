package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "472|472",
        "1,000|1000",
        "1 000|1000",
        "1.000.000|1000000",
        "4.3|4.3",
        ".5|0.5",
        "10 1/2|10.5",
        "2½|2.5",
        "½|0.5",
        "twenty-one|21",
        "Twenty-six|26",
        "two dozen|24",
        "a hundred|100",
        "a hundred and five|105",
        "half a dozen|6",
        "1.2 thousand|1200",
        "2k|2000",
        "two and a half|2.5",
        "six hundred thousand and twelve|600012",
        "three score|60",
        "half|0.5",
        "one-half|0.5",
        "5 million|5000000"
      })
  void a_number_is_a_number_however_it_is_written(String text, double value) {
    assertThat(Quantity.parse(text)).isEqualTo(new Quantity(value, Double.NaN, null));
  }

  @ParameterizedTest
  @CsvSource({
    "20-30,20,30",
    "between 20 and thirty,20,30",
    "from 5 to 10,5,10",
    "1.5 – 2,1.5,2",
    "one or two,1,2"
  })
  void a_range_has_both_bounds(String text, double lower, double upper) {
    assertThat(Quantity.parse(text)).isEqualTo(new Quantity(lower, upper, null));
  }

  @ParameterizedTest
  @CsvSource({"dozens", "several hundred", "a few", "30-20", "one million and nothing"})
  void what_is_no_number_stays_a_word(String text) {
    assertThat(Quantity.parse(text)).isEqualTo(new Quantity(Double.NaN, Double.NaN, text));
  }

  @Test
  void a_quantity_is_converted_with_both_bounds() {
    assertThat(Quantity.parse("2-3").times(1000)).isEqualTo(new Quantity(2000, 3000, null));
  }
}
