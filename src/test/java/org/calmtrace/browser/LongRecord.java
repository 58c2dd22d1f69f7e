package org.calmtrace.browser;

import java.util.UUID;

/** An incident with 25 entries, as full as a long evening makes them, filed as programs do. */
final class LongRecord {

  static final int ENTRIES = 25;

  private static final String PAT = "7b31e0f9-4e6e-3a69-8fa6-a0b4e060cc49";
  private static final String TESS = "7c8e1caa-5de8-3605-b8ef-509c63bae06e";
  private static final String NORA = "36176842-404a-3df4-97f8-31a9d219ea65";

  private final Reports reports;
  private final String incident;
  private final String intervention = UUID.randomUUID().toString();

  private LongRecord(Reports reports) {
    this.reports = reports;
    this.incident = reports.reported(230);
  }

  /** Files it and answers its identifier. */
  static String filed(Reports reports) {
    LongRecord record = new LongRecord(reports);
    record.tried();
    record.held();
    record.afterwards();
    return record.incident;
  }

  /** Adds more than one sheet holds. */
  static void goOn(Reports reports, String incident) {
    for (int i = 0; i < 10; i++) {
      reports.file(
          Reports.QUINN,
          incident + "/addenda",
          "{'addendumId':'%s','words':'%s'}",
          UUID.randomUUID(),
          "He asked for water and was given some. ".repeat(20));
    }
  }

  private void tried() {
    for (int i = 0; i < 3; i++) {
      file(
          "attempts",
          "'attemptId':'%s','technique':'offer-choices','occurredAt':'%s','response':'partial',"
              + "'note':'It held for about three minutes, then he shouted again.'",
          228 - 2 * i);
    }
  }

  private void held() {
    reports.file(
        Reports.NORA,
        incident + "/interventions",
        "{'interventionId':'%s','kind':'seclusion','purpose':'violent','occurredAt':'%s',"
            + "'reason':'violence-to-others','alternatives':'Space, his mother on the telephone.',"
            + "'situation':'He had the receiver in his hand and went for another boy.',"
            + "'alternativesIneffective':true,'monitoring':'in-person','criteriaExplained':true,"
            + "'staffInvolved':[{'staff':'%s','part':'lead'},{'staff':'%s','part':'limb'}],"
            + "'releaseCriteria':['calm','no-threats']}",
        intervention,
        reports.ago(220),
        TESS,
        NORA);
    file(
        held("orders"),
        "'orderId':'%s','occurredAt':'%s','kind':'single','form':'telephone',"
            + "'credential':'physician','authorises':'seclusion','maxMinutes':120,'orderedBy':'"
            + (PAT + "','receivedBy':'" + NORA + "','responsibleForCare':true"),
        215);
    file(
        held("evaluations"),
        "'evaluationId':'%s','occurredAt':'%s','purpose':'one-hour','method':'in-person',"
            + "'credential':'physician','situation':'In his room, lights low.','reaction':'Tired.',"
            + "'medicalCondition':'Pulse 88, no marks.','decision':'continue','evaluator':'"
            + (PAT + "','behaviouralCondition':'Talks, makes plans for the call.'"),
        180);
    for (int i = 0; i < 12; i++) {
      file(
          held("checks"),
          "'checkId':'%s','occurredAt':'%s','method':'in-person','demeanour':'agitated',"
              + "'findings':[{'item':'breathing','result':'good'},"
              + "{'item':'circulation','result':'good'}],'pulse':104,'readiness':'not-yet',"
              + "'note':'On the mattress, face to the wall.'",
          210 - 10 * i);
    }
    file(
        held("end"),
        "'endId':'%s','occurredAt':'%s','reason':'criteria-met','criteriaMet':['calm'],"
            + "'condition':'Sat down by himself and asked for water.'",
        95);
  }

  private void afterwards() {
    file("resolution", "'resolutionId':'%s','occurredAt':'%s','outcome':'seclusion'", 94);
    file(
        "injuries",
        "'injuryId':'%s','occurredAt':'%s','who':'staff','bodyPart':'hand','type':'bruise',"
            + "'harm':'mild','treatment':'first-aid','note':'Left thumb, cooled at once.'",
        219);
    file(
        "notifications",
        "'notificationId':'%s','occurredAt':'%s','about':'incident','party':'guardian',"
            + "'method':'telephone','reached':true,'personReached':'His mother'",
        200);
    file(
        "debriefs",
        "'debriefId':'%s','occurredAt':'%s','with':'person','status':'held','language':'English',"
            + "'circumstances':'The call was moved twice.','planChanged':true,"
            + "'prevention':'Calls have a fixed time; he gets told first.',"
            + ("'planChange':'Call every day at four.','attendees':['"
                + TESS
                + "','"
                + NORA
                + "']"),
        30);
    reports.file(
        Reports.TESS, incident + "/submission", "{'submissionId':'%s'}", UUID.randomUUID());
  }

  private String held(String what) {
    return "interventions/" + intervention + "/" + what;
  }

  private void file(String what, String fields, int minutesAgo) {
    reports.file(
        Reports.NORA,
        incident + "/" + what,
        "{" + fields + "}",
        UUID.randomUUID(),
        reports.ago(minutesAgo));
  }
}
