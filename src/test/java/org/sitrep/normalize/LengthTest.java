package org.sitrep.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4,300 miles|[mi_i]|6920179.2",
        "620-mile|[mi_i]|997793.28",
        "1.5km|km|1500",
        "1 000 km|km|1000000",
        "half a mile|[mi_i]|804.672",
        "two and a half miles|[mi_i]|4023.36",
        "a mile and a half|[mi_i]|2414.016",
        "mile|[mi_i]|1609.344",
        "kilometre|km|1000",
        "12 nautical miles|[nmi_i]|22224",
        "5,400 nmi|[nmi_i]|10000800",
        "5ft 6in|[ft_i]|1.6764",
        "7 feet, 10 inches|[ft_i]|2.3876",
        "2 yards and 7 feet|[yd_i]|3.9624",
        "2 km and 300 metres|km|2300",
        "10\"|[in_i]|0.254",
        "2 1/2 in|[in_i]|0.0635",
        "400-foot|[ft_i]|121.92",
        "500m|m|500",
        "3.5 mm|mm|0.0035"
      })
  void a_length_has_metres(String text, String unit, double metres) {
    Length length = parse(text);
    assertThat(length.unit()).isEqualTo(unit);
    assertThat(length.metres()).isCloseTo(metres, Percentage.withPercentage(1e-9));
    assertThat(length.upperMetres()).isNaN();
  }

  @ParameterizedTest
  @CsvSource({
    "20 to 30 km,20000,30000",
    "from 3km to 5 km,3000,5000",
    "between 100 and 120 metres,100,120",
    "500 m to 2 km,500,2000",
    "8- to 16-metre,8,16"
  })
  void a_range_has_both_bounds_in_metres(String text, double lower, double upper) {
    Length length = parse(text);
    assertThat(length.metres()).isEqualTo(lower);
    assertThat(length.upperMetres()).isEqualTo(upper);
  }

  @Test
  void a_vague_length_keeps_its_word_and_its_unit() {
    assertThat(Length.parse("several hundred kilometres"))
        .isEqualTo(new Length(new Quantity(Double.NaN, Double.NaN, "several hundred"), "km"));
    assertThat(Length.parse("hundreds of miles"))
        .isEqualTo(new Length(new Quantity(Double.NaN, Double.NaN, "hundreds"), "[mi_i]"));
  }

  @ParameterizedTest
  @CsvSource({
    "1000 km,620 miles,true",
    "1000 km,600 miles,true",
    "2500 miles,4000km,true",
    "1000 km,20 miles,false",
    "5 km,5 km,false"
  })
  void the_same_length_may_be_rounded_in_another_unit(String a, String b, boolean same) {
    Length first = parse(a);
    Length second = parse(b);
    assertThat(first.sameAs(second)).isEqualTo(same);
  }

  private static Length parse(String text) {
    return Objects.requireNonNull(Length.parse(text));
  }
}
