package io.rostrum.workers.mail;

import io.rostrum.workflows.event.Event;
import io.rostrum.workflows.room.Role;
import io.rostrum.workflows.statistics.AttendanceCurve;
import io.rostrum.workflows.statistics.EventStatistics;
import io.rostrum.workflows.statistics.Stay;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws how many attendees were in the room over the time it was open. */
final class AttendanceChart {
  private static final Logger log = LoggerFactory.getLogger(AttendanceChart.class);
  private static final Color LINE = new Color(0x2F5BD8);
  private static final Color AREA = new Color(0x2F, 0x5B, 0xD8, 60);

  /** In pixels; with the default the times of an hour and a quarter stand shoulder to shoulder. */
  private static final int SPACE_FOR_A_TIME = 110;

  private AttendanceChart() {}

  /**
   * The chart as PNG, by the reader's clock; empty where Java cannot draw, as on a machine without
   * any font.
   */
  static Optional<byte[]> draw(
      Event event, EventStatistics statistics, Collection<Stay> stays, Recipient reader) {
    try {
      return Optional.of(
          BitmapEncoder.getBitmapBytes(chart(statistics, stays, reader), BitmapFormat.PNG));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | LinkageError | InternalError e) {
      // The figures are what the mail is for; it goes out without the picture of them.
      log.warn(
          "The chart of event {} was not drawn, most likely because this machine has no fonts:"
              + " install fontconfig and a font. The mail is sent without it. ({})",
          event.eventId(),
          e.toString());
      return Optional.empty();
    }
  }

  private static XYChart chart(
      EventStatistics statistics, Collection<Stay> stays, Recipient reader) {
    var words = reader.language().words("mail.words");
    XYChart chart =
        new XYChartBuilder()
            .width(640)
            .height(260)
            .title(words.getString("chart.title"))
            .yAxisTitle(words.getString("chart.people"))
            .build();
    var styler = chart.getStyler();
    styler.setLegendVisible(false);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setDatePattern("HH:mm");
    styler.setXAxisTickMarkSpacingHint(SPACE_FOR_A_TIME);
    styler.setTimezone(TimeZone.getTimeZone(reader.zone()));
    styler.setLocale(reader.language().locale());
    styler.setYAxisMin(0.0);
    styler.setYAxisMax((double) Math.max(statistics.peak(), 4));
    styler.setYAxisDecimalPattern("#");
    styler.setDefaultSeriesRenderStyle(XYSeriesRenderStyle.StepArea);
    List<Date> times = new ArrayList<>();
    List<Integer> people = new ArrayList<>();
    points(statistics, stays)
        .forEach(
            point -> {
              times.add(Date.from(point.at()));
              people.add(point.people());
            });
    var series = chart.addSeries("attendees", times, people);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(LINE);
    series.setFillColor(AREA);
    return chart;
  }

  /** The curve from opening to closing, also where nobody was there. */
  private static List<AttendanceCurve.Point> points(
      EventStatistics statistics, Collection<Stay> stays) {
    List<Stay> audience = stays.stream().filter(stay -> stay.role() == Role.ATTENDEE).toList();
    List<AttendanceCurve.Point> curve = AttendanceCurve.of(audience).points();
    Instant start = statistics.actualStart();
    Instant end = statistics.actualEnd();
    List<AttendanceCurve.Point> points = new ArrayList<>();
    if (curve.isEmpty() || curve.getFirst().at().isAfter(start)) {
      points.add(new AttendanceCurve.Point(start, 0));
    }
    points.addAll(curve);
    if (points.getLast().at().isBefore(end)) {
      points.add(new AttendanceCurve.Point(end, points.getLast().people()));
    }
    return points;
  }
}
