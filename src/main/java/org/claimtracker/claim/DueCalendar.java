package org.claimtracker.claim;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.LastModified;
import biweekly.property.Name;
import biweekly.property.RefreshInterval;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Predictions as days of a calendar (RFC 5545), for calendar programs to subscribe to. */
final class DueCalendar {

    static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    /** More than anybody looks through, and less than a calendar program chokes on. */
    static final int MOST = 1000;

    private static final String NAME = "Claim Tracker: due";

    private DueCalendar() {}

    /** The calendar of these claims, each of which has a due date. */
    static String of(List<ClaimView> claims) {
        var calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//Claim Tracker//Due queue//EN");
        calendar.addName(new Name(NAME));
        calendar.setExperimentalProperty("X-WR-CALNAME", NAME);
        calendar.setRefreshInterval(
                new RefreshInterval(Duration.builder().hours(1).build()));
        claims.forEach(claim -> calendar.addEvent(event(claim)));
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go();
    }

    private static VEvent event(ClaimView claim) {
        LocalDate day = claim.prediction().dueOn();
        var event = new VEvent();
        // The same for good, with a number that grows: so a moved date replaces the one before.
        event.setUid(claim.id() + "@claim-tracker");
        event.setSequence(claim.version());
        event.setDateTimeStamp(Date.from(claim.updatedAt()));
        event.setLastModified(new LastModified(Date.from(claim.updatedAt())));
        event.setDateStart(new DateStart(wholeDay(day)));
        LocalDate next = day.plusDays(1);
        // After the last day that can be written there is none; without an end, a day is one day long.
        if (next.getYear() <= 9999) {
            event.setDateEnd(new DateEnd(wholeDay(next)));
        }
        event.setTransparency(true);
        event.setSummary(claim.text());
        event.setDescription(description(claim));
        event.addCategories(claim.due().word());
        return event;
    }

    private static String description(ClaimView claim) {
        String who =
                claim.claimant() == null ? null : "Said by " + claim.claimant().name() + ".";
        String criteria = claim.prediction().resolutionCriteria();
        Stream<String> moved = claim.earlierDueDates().stream()
                .map(date -> "Moved from %s: %s".formatted(date.dueOn(), date.reason()));
        return Stream.concat(
                        Stream.of(who, criteria == null ? null : "Counts as come true: " + criteria)
                                .filter(line -> line != null),
                        moved)
                .collect(Collectors.joining("\n"));
    }

    private static ICalDate wholeDay(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
