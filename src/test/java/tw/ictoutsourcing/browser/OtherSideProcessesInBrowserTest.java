package tw.ictoutsourcing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tw.ictoutsourcing.access.AccessRegister;

/** The forms of what happens less often beside the main line, each filled and sent by whose work it is. */
class OtherSideProcessesInBrowserTest extends InContract {

    private static final String ALL_CONFORM = "本組未填者均符合";

    @Autowired
    AccessRegister access;

    @Test
    void accessIsReviewedItemByItemAndCoSigned() {
        opened("王大明", "nfu-wang");
        opened("林小美", "nfu-lin");
        Person admin = as("sysadmin1");
        admin.starts("清查存取權限", form -> ofTheCase(form).choose("為什麼清查", "臨時").fill("說明", "廠商改組，請逐一確認"));
        admin.checks("清查存取權限", list -> list.answer(0, "續用")
                .answer(1, "停用")
                .write(1, "說明", "已不參與")
                .decide("已檢視無異常"));
        admin.checks("停用清查項目", list -> list.answerAll("已完成").uploadEverywhere("停用畫面.pdf"));
        as("unit1").does("覆核清查結果", form -> form.choose("覆核結果", "同意"));
        assertThat(access.openIn(walk.caseNumber())).hasSize(1);
        as("vendor-a1").starts("人員離職", form -> ofTheCase(form)
                .fill("人員", access.openIn(walk.caseNumber()).get(0).person())
                .date("離職日", "2027/03/01")
                .choose("原因", "調離本案")
                .fill("借用的設備與軟體", "無")
                .fill("接手人員", "無"));
        admin.checks("停用並收回", list -> list.answerAll("已完成").uploadEverywhere("停用畫面.pdf"));
        as("unit1").checks("確認停用與收回", list -> list.answerAll("已確認"));
        assertThat(access.openIn(walk.caseNumber())).isEmpty();
        assertThat(walk.walked()).contains("access-review/accessReviewed", "personnel-departure/departureClosed");
    }

    private void opened(String person, String name) {
        walk.beside(
                "access-request",
                "unit1",
                Map.of(
                        "person", person,
                        "accessKind", "帳號",
                        "accessTarget", "測試環境",
                        "accessPermissions", "讀寫",
                        "accessNeed", "執行系統維護作業",
                        "accessFrom", "2027-03-01",
                        "accessUntil", "2027-12-31",
                        "specialNetwork", false));
        walk.usual("confirmConditions").usual("approveAccess");
        walk.open("createAccess")
                .send("createOutcome", "開通", "accessName", name, "endDateSet", true, "accessSetting", "到期自動停用");
    }

    @Test
    void sensitiveDataIsApprovedProtectedSentAndReceived() {
        Person unit = as("unit1");
        unit.starts("資料提供與交換", form -> ofTheCase(form)
                .choose("方向", "機關提供廠商")
                .fill("資料名稱", "去識別化成績測試資料")
                .fill("用途", "轉換測試，用畢刪除並出具證明")
                .choose("資料等級", "敏感")
                .tick("含個人資料")
                .choose("傳送方式", "電子傳送")
                .fill("收受者", "甲資訊 王大明"));
        as("chief1").does("核准資料交換", form -> form.choose("核准結果", "核准"));
        unit.checks("查核保護措施", list -> list.inEveryGroup(ALL_CONFORM));
        unit.does("送出資料", form -> form.date("送出日期", "2027/03/01")
                .fill("經手人", "教務處林組員")
                .fill("追蹤號碼或傳送管道", "檔案交換平台 2027030101")
                .fill("檔案雜湊值（SHA-256）", "a".repeat(64)));
        as("vendor-a1").does("確認收受", form -> form.date("收受日期", "2027/03/01")
                .fill("收受人", "王大明")
                .choose("是否完整", "完整"));
        assertThat(walk.walked()).contains("data-exchange/exchangeDone");
    }

    @Test
    void changeIsAssessedPlannedAnnouncedCarriedOutAndRolledBack() {
        Person unit = as("unit1");
        unit.starts("服務變更", form -> ofTheCase(form)
                .fill("變更名稱", "成績查詢增加匯出功能")
                .choose("變更種類", "程式或功能修改")
                .fill("原因與內容", "教師須逐筆抄錄成績，改為可以匯出試算表")
                .fill("受影響的系統或服務", "成績查詢")
                .tick("系統已經上線"));
        Person admin = as("sysadmin1");
        admin.does("評估變更影響", form -> form.fill("對安全控制措施的影響", "匯出須受相同的存取控制")
                .fill("對系統與資料完整性的影響", "只讀，不影響資料")
                .fill("對應用系統的影響", "介接不變，停機二小時")
                .choose("整體風險", "低"));
        admin.does("擬訂變更計畫", form -> form.fill("實施步驟與負責人", "資訊組於離峰時段更新")
                .fill("測試計畫", "以測試帳號匯出三種成績單")
                .fill("還原計畫", "失敗時還原前一版程式")
                .fill("變更後的版次", "2.1")
                .date("實施日期", "2027/04/15"));
        as("chief1").does("核准變更", form -> form.choose("決定", "核准"));
        admin.does("公告停機時程", form -> form.fill("公告位置", "學校首頁").fill("公告內容", "4 月 15 日 20 時至 22 時停機，請提前作業。"));
        walk.fire("changeDay");
        admin.does("備份並實施變更", form -> form.fill("線上資料的目錄", "/srv/grades")
                .fill("備份位置", "/backup/grades/1160415")
                .fill("實施人員", "系統管理員")
                .date("實施日期", "2027/04/15")
                .fill("測試結果", "三種成績單均正確"));
        admin.checks("查核變更結果", list -> list.inEveryGroup(ALL_CONFORM));
        unit.does("驗證變更", form -> form.choose("驗證結果", "還原").fill("驗證說明", "匯出檔缺了備註欄"));
        admin.does("還原變更", form -> form.fill("失敗的原因", "匯出範本版本錯誤").tick("已復原到變更前的狀態"));
        assertThat(walk.walked()).contains("service-change/changeDone", "service-change/rollBackChange");
    }

    @Test
    void changeOfTheVendorReopensTheContract() {
        Person unit = as("unit1");
        unit.starts("服務變更", form -> ofTheCase(form)
                .fill("變更名稱", "廠商改組")
                .choose("變更種類", "受託者或業務範圍異動")
                .fill("原因與內容", "甲資訊與丁科技合併，主要人力異動")
                .fill("受影響的系統或服務", "全部"));
        walk.usual("assessImpact").usual("planChange").usual("approveChange");
        as("procurement1").checks("檢討契約條款", list -> list.inEveryGroup(ALL_CONFORM));
        walk.usual("answerSelfCheck").usual("recheckSelfCheck");
        unit.does("決定契約處理", form -> form.choose("處理方式", "修訂")
                .fill("契約版次", "第 1 次變更")
                .date("契約變更日期", "2027/03/01")
                .fill("資安措施的調整", "增列駐點人員管理條款"));
        assertThat(walk.walked()).contains("contract-review/contractReviewed", "service-change/changeDone");
    }

    @Test
    void meetingIsPreparedMinutedConfirmedAndFollowedUp() {
        Person unit = as("unit1");
        unit.starts("工作會議", form -> ofTheCase(form)
                .choose("會議種類", "定期進度")
                .date("開會日期", "2027/03/08")
                .fill("地點或方式", "視訊會議")
                .fill("主題", "三月份進度"));
        Person vendor = as("vendor-a1");
        vendor.does("提出工作報告", form -> form.fill("進度", "完成設計文件，與時程相符")
                .fill("問題與風險", "無")
                .fill("資安情形", "無新弱點")
                .fill("改善建議", "建議提早演練"));
        unit.does("作成會議紀錄", form -> form.fill("出席人員", "王大明、林組員")
                .fill("討論與決定", "同意進入開發階段")
                .fill("爭議與共識", "無")
                .tick("有待辦事項"));
        unit.checks("列出待辦事項", list -> list.row("補交測試計畫", "王大明", "2027-03-22"));
        vendor.does("確認會議紀錄", form -> form.choose("確認結果", "無異議"));
        unit.checks("追蹤待辦事項", list -> list.answerAll("已確認"));
        assertThat(walk.walked()).contains("vendor-meeting/meetingFinished");
    }

    @Test
    void drillIsPlannedHeldCheckedAndTheNextOneFixed() {
        Person unit = as("unit1");
        Person vendor = as("vendor-a1");
        unit.starts("備援與演練", form -> ofTheCase(form)
                .choose("演練種類", "備援復原")
                .choose("系統的資產價值", "3：")
                .choose("資料的資產價值", "3：")
                .fill("可容許的中斷與現有備援", "可中斷四小時，每日備份，異地一份"));
        vendor.checks("提出演練計畫", list -> list.uploadEverywhere("演練計畫.pdf"));
        unit.does("核定演練計畫", form -> form.choose("核定結果", "同意")
                .date("演練日期", "2027/03/10")
                .fill("演練標的", "成績資料庫")
                .fill("意見", "同意，異地備援足夠"));
        walk.fire("drillDay");
        vendor.does(
                "執行演練",
                form -> form.fill("實際復原時間（分鐘）", "90").choose("演練結果", "達成目標").fill("經過與發現的問題", "切換備援並還原前日備份"));
        vendor.checks("提出演練報告", list -> list.uploadEverywhere("演練報告.pdf"));
        as("ims1").checks("查核演練結果", list -> list.inEveryGroup(ALL_CONFORM));
        unit.does("排定下次演練", form -> form.date("下次演練日期", "2027/06/01").fill("備援的改善", "無"));
        assertThat(walk.walked()).contains("continuity-drill/closeDrill").doesNotContain("continuity-drill/correct");
    }

    @Test
    void disputeWithoutAgreementIsRuledUpon() {
        Person unit = as("unit1");
        unit.starts("履約爭議與異常處理", form -> ofTheCase(form)
                .choose("這是", "履約爭議")
                .date("發生日期", "2027/03/01")
                .fill("事實與契約條款", "連續兩月回應時間逾四小時，違反契約第 8 條"));
        for (int meeting = 1; meeting <= 3; meeting++) {
            unit.does("召開協商會議", form -> form.date("會議日期", "2027/03/01")
                    .fill("出席人員", "王大明、林組員")
                    .fill("結論與待辦", "雙方對回應時間起算點沒有共識")
                    .choose("有沒有共識", "尚無共識"));
        }
        as("chief1").does("裁決爭議", form -> form.choose("裁決", "限期改善").fill("理由", "依契約第 8 條"));
        as("ims1").checks("確認未達的要求", list -> list.inEveryGroup(ALL_CONFORM));
        unit.starts("履約爭議與異常處理", form -> ofTheCase(form)
                .choose("這是", "異常事件")
                .date("發生日期", "2027/03/01")
                .fill("事實與契約條款", "選課系統中斷二十分鐘"));
        unit.does("處理異常事件", form -> form.fill("處理經過", "廠商重新啟動服務，原因為連線數設定過低").choose("處理結果", "已排除"));
        assertThat(walk.open()).containsExactly("superviseContract");
        assertThat(walk.walked()).contains("dispute/settled", "dispute/decideDispute", "dispute/handleAbnormality");
    }

    @Test
    void policyIsReviewedRevisedAndApproved() {
        Person ims = as("ims1");
        ims.starts("政策檢視", form -> form.fill("提前檢視的原因", "資通安全管理法修正施行"));
        ims.does("檢視政策與程序", form -> form.choose("檢視了哪些", "決策表的數值與規則", "角色與群組")
                .fill("法規與文件的變動", "無")
                .fill("缺失、事件與例外說明了什麼", "帳號清查常逾期，應縮短提醒")
                .choose("程序是否合於機關實況", "部分不合宜")
                .tick("須修訂程序、決策表或表單"));
        as("owner1").does("修訂程序與決策表", form -> form.fill("修訂了什麼", "清查提醒改為 5 天")
                .fill("修訂後的版次", "2.6")
                .date("生效日", "2027/04/01"));
        as("ciso1").does("核定檢視結果", form -> form.choose("決定", "核定"));
        assertThat(ended("policy-review")).isEqualTo("policyReviewed");
    }

    @Test
    void deputyAgreesAndThePrincipalEndsItEarly() {
        Person auditor = as("auditor1");
        auditor.starts("代理人登記", form -> form.select("代理人", "楊宗翰")
                .date("代理起日", "2027/03/01")
                .date("代理迄日", "2027/03/12")
                .fill("事由", "出國公差"));
        as("manager1").does("同意代理", form -> form.choose("您的回覆", "同意"));
        auditor.does("提前結束代理", form -> form.fill("提前結束的原因", "提早銷假"));
        assertThat(ended("deputy-assignment")).isEqualTo("ended");
    }

    /** Where the last one of these ended. */
    private String ended(String process) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .completed()
                .orderByProcessInstanceEndTime()
                .desc()
                .list()
                .get(0)
                .getEndActivityId();
    }
}
