package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VendorMeetingTest extends Walking {

    @BeforeEach
    void inForce() {
        request(CAMPUS);
        walk.until("superviseContract");
    }

    @Test
    void reportMinutesAndConfirmationMakeTheRecordOfAMeeting() {
        walk.beside("vendor-meeting", "unit1", form());
        assertThat(told("meeting-invitation")).isNotEmpty();
        walk.usual("submitReport");
        assertThat(walk.open("recordMinutes").shown()).containsEntry("reportProgress", "完成設計文件，與時程相符");
        walk.usual("recordMinutes");
        assertThat(walk.open("confirmMinutes").shown()).containsEntry("minutesDiscussion", "同意進入開發階段");
        walk.usual("confirmMinutes");
        assertThat(recorded("fileMinutes")).hasSize(1);
        assertThat(walk.open()).containsExactly("superviseContract");
        assertThat(walk.walked())
                .contains("vendor-meeting/meetingFinished")
                .doesNotContain("vendor-meeting/listActions", "vendor-meeting/notifyNoReport");
    }

    @Test
    void actionItemsAreFollowedUntilTheyAreDone() {
        walk.beside("vendor-meeting", "unit1", form());
        walk.usual("submitReport");
        minutes(true);
        walk.usual("listActions").usual("confirmMinutes");
        assertThat(walk.open("followUpActions").items()).singleElement().satisfies(item -> assertThat(
                        item.get("requirement"))
                .asString()
                .contains("補交測試計畫", "王大明", UsualChanges.days(14)));
        walk.usual("followUpActions");
        assertThat(recorded("followUpActions")).hasSize(1);
        assertThat(walk.walked()).contains("vendor-meeting/listActions", "vendor-meeting/meetingFinished");
    }

    @Test
    void minutesThatTheVendorDisputesAreCorrected() {
        walk.beside("vendor-meeting", "unit1", form());
        walk.usual("submitReport").usual("recordMinutes");
        walk.open("confirmMinutes").send("minutesOutcome", "有異議", "minutesObjection", "驗收日期應為六月");
        assertThat(walk.open("recordMinutes").shown()).containsEntry("minutesObjection", "驗收日期應為六月");
        assertThat(recorded("fileMinutes")).isEmpty();
        walk.usual("recordMinutes").usual("confirmMinutes");
        assertThat(recorded("recordMinutes")).hasSize(2);
        assertThat(recorded("fileMinutes")).hasSize(1);
    }

    @Test
    void nextMeetingShowsNothingOfTheOneBefore() {
        walk.beside("vendor-meeting", "unit1", form());
        walk.usual("submitReport").usual("recordMinutes");
        walk.open("confirmMinutes").send("minutesOutcome", "有異議", "minutesObjection", "驗收日期應為六月");
        walk.usual("recordMinutes").usual("confirmMinutes");
        walk.beside("vendor-meeting", "unit1", form());
        walk.fire("reportOverdue");
        assertThat(walk.open("recordMinutes").shown())
                .containsEntry("meetingTopic", "第一次進度會議")
                .doesNotContainKeys("minutesObjection", "reportProgress", "minutesDiscussion");
    }

    @Test
    void meetingThatTheVendorCallsIsHeldAlsoWithoutItsReport() {
        walk.besideByMessage("vendor-meeting", "vendor-a1", form());
        walk.fire("reportOverdue");
        assertThat(told("meeting-no-report")).isNotEmpty();
        assertThat(walk.open()).contains("recordMinutes").doesNotContain("submitReport");
        assertThat(walk.finds("vendor-b1", "submitReport")).isFalse();
    }

    private void minutes(boolean actions) {
        walk.open("recordMinutes")
                .send(
                        "meetingAttendees",
                        "王大明、承辦人",
                        "minutesDiscussion",
                        "同意進入開發階段",
                        "minutesDisputes",
                        "無",
                        "hasActions",
                        actions);
    }

    private static Map<String, Object> form() {
        return Values.of(
                "meetingKind",
                "定期進度",
                "meetingOn",
                UsualChanges.days(14),
                "meetingPlace",
                "第二會議室",
                "meetingTopic",
                "第一次進度會議");
    }
}
