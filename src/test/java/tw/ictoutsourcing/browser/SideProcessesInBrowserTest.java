package tw.ictoutsourcing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tw.ictoutsourcing.access.AccessRegister;
import tw.ictoutsourcing.wholecase.CaseData;
import tw.ictoutsourcing.wholecase.CaseWalk;

/** What happens beside the main line, each from its start dialog to its end, by the people whose work it is. */
class SideProcessesInBrowserTest extends InContract {

    private static final String ALL_CONFORM = "本組未填者均符合";

    @Autowired
    AccessRegister access;

    @Autowired
    JdbcClient jdbc;

    @Test
    void seriousIncidentIsReportedByTheVendorAndClosedAfterItsReport() {
        at("2027-03-01T17:50");
        Person vendor = as("vendor-a1");
        vendor.starts("資安事件處理", form -> ofTheCase(form)
                .choose("怎麼發現的", "廠商：承接的業務")
                .moment("廠商發現時間", "2027/03/01", "17:20")
                .choose("初步判斷的等級", "三級（重大）")
                .fill("發生了什麼", "選課系統遭植入後門，成績資料可能外洩")
                .fill("已採取的措施", "切斷對外連線")
                .fill("聯絡人與電話", "王大明 02-2345-6789")
                .tick("涉及民事或刑事法律行動，須保全證據"));
        at("2027-03-01T18:20");
        Person ims = as("ims1");
        ims.does(
                "判定事件等級",
                form -> form.choose("是不是資安事件", "是").choose("事件等級", "三級（重大）").fill("判定理由", "核心業務資訊嚴重外洩"));
        ims.does("通報資安事件", form -> form.moment("通報時間", "2027/03/01", "18:20")
                .fill("通報編號", "N-1160301")
                .choose("通報內容", "機關名稱", "狀況描述", "等級評估", "因應措施")
                .tick("已報告資安長並召開會議"));
        recovery();
        as("chief1").does("登錄審核結果", form -> form.choose("審核結果", "同意")
                .moment("審核完成時間", "2027/03/01", "18:20")
                .fill("審核機關", "教育部"));
        Person unit = as("unit1");
        unit.does("確認損害控制", form -> form.choose("目前情形", "已控制")
                .moment("損害控制或復原時間", "2027/03/01", "18:20")
                .fill("處理經過", "已移除後門並更換全部金鑰"));
        vendor.checks("提出事件檢討報告", list -> list.uploadEverywhere("檢討報告.pdf")
                .write(1, "說明", "測試帳號未停用")
                .saved());
        ims.checks("審查檢討報告", list -> {
            assertThat(list.page().innerText("checklist-form")).contains("檢討報告.pdf", "測試帳號未停用");
            list.decide("同意").tell("意見", "根因與措施清楚");
        });
        ims.checks("查核應變情形", list -> list.inEveryGroup(ALL_CONFORM));
        unit.does("提出改善報告", form -> form.fill("影響範圍與損害評估", "一台主機，兩百筆成績")
                .fill("復原與調查經過", "當日隔離並復原")
                .fill("事件原因", "測試帳號未停用")
                .fill("防止再發的措施", "每月清查帳號")
                .moment("改善報告送出時間", "2027/03/01", "18:20")
                .choose("廠商有沒有違反契約或規範", "有：已依契約")
                .fill("發函日期與文號", "116/03/01 教字第1160001號"));
        assertThat(as("auditor1").tasks()).containsExactly("擬訂稽核計畫");
        assertThat(walk.walked())
                .contains(
                        "security-incident/incidentClosed",
                        "incident-recovery/serviceRuns",
                        "incident-conclusion/reportFiled")
                .doesNotContain("security-incident/notIncident", "security-incident/correct");
    }

    private void recovery() {
        Person vendor = as("vendor-a1");
        Person admin = as("sysadmin1");
        vendor.does("進行緊急應變", form -> form.fill("已採取的應變與補救", "封鎖來源並清除惡意程式")
                .fill("事件研判", "測試帳號遭猜測")
                .choose("涉案設備的狀態", "已隔離")
                .fill("異常處理紀錄放在哪裡", "廠商工單系統 2027-0301"));
        admin.does("控制損害", form -> form.fill("採取的措施", "隔離主機並封鎖來源位址")
                .choose("遠端帳號有沒有異常", "有：")
                .moment("停用時間", "2027/03/01", "18:10")
                .fill("停用的帳號與調查", "test01：三日前起由境外登入"));
        vendor.checks("蒐集並保全證據", list -> list.uploadEverywhere("磁碟映像雜湊.pdf"));
        as("ciso1").checks("解除證據保全", list -> {
            assertThat(list.item(0).innerText()).contains("磁碟映像雜湊.pdf");
            list.decide("解除保全").tell("理由", "證據已封存並簽收").tell("法務或檢調單位的意見", "法務組 116/03/01");
        });
        admin.does("重新啟動服務", form -> form.moment("重新啟動時間", "2027/03/01", "18:20")
                .choose("怎麼恢復", "由備份還原")
                .fill("驗證結果", "登入與選課功能測試正常"));
    }

    @Test
    void remoteAccessIsOpenedAfterConditionsAndReviewsAndClosedWhenTheWorkIsDone() {
        Person unit = as("unit1");
        unit.starts("存取申請", form -> ofTheCase(form)
                .fill("人員", "王小明")
                .select("存取種類", "遠端VPN")
                .fill("系統或區域", "測試區應用程式主機")
                .fill("權限", "測試環境讀寫")
                .fill("作業需求", "夜間更新成績模組，無法到場")
                .date("啟用日", "2027/03/01")
                .date("到期日", "2027/06/30")
                .tick("需要一般規定以外的特殊連線")
                .fill("特殊連線內容", "自廠商機房固定位址連測試區 8443，至 6 月底"));
        unit.does("處理申請欠缺", form -> {
            assertThat(form.text()).contains("不在本案的人員名冊上");
            form.choose("怎麼處理", "改正").fill("人員", "王大明").fill("說明", "姓名誤植");
        });
        Person admin = as("sysadmin1");
        admin.checks("查核開通條件", list -> list.inEveryGroup(ALL_CONFORM));
        as("ims1").does("審查特殊連線", form -> form.choose("審查意見", "附條件同意").fill("理由與條件", "限上班時間，來源固定"));
        as("chief1").does("核准存取申請", form -> {
            assertThat(form.text()).contains("王大明", "附條件同意", "116/06/30");
            form.choose("核准結果", "核准");
        });
        admin.does("開通存取", form -> {
            assertThat(form.text()).contains("限上班時間，來源固定", "連測試區 8443");
            form.choose("辦理結果", "開通")
                    .fill("帳號或編號", "vpn-wang")
                    .tick("已設定到期自動停用")
                    .fill("開通內容", "VPN 群組 nfu-test，來源 203.0.113.7");
        });
        assertThat(access.openIn(walk.caseNumber())).singleElement().satisfies(grant -> assertThat(grant.name())
                .isEqualTo("vpn-wang"));
        admin.does("檢視作業紀錄", form -> form.date("作業日期", "2027/03/01")
                .fill("作業內容", "更新成績模組")
                .choose("紀錄檢視結果", "無異常")
                .choose("接著怎麼做", "完工收回"));
        admin.does("停用到期存取", form -> form.fill("停用佐證", "目錄服務已停用，畫面存檔"));
        assertThat(access.openIn(walk.caseNumber())).isEmpty();
        assertThat(walk.walked())
                .contains("access-request/accessOver", "access-period/accessClosed")
                .doesNotContain("access-request/accessRefused", "access-request/withdrawn");
    }

    @Test
    void subcontractorIsConsentedToAfterItsChecksAndItsPledges() {
        as("vendor-a1").starts("複委託", form -> ofTheCase(form)
                .choose("要辦什麼", "申請同意")
                .fill("下包名稱", "乙系統股份有限公司")
                .fill("下包統一編號", "90000017")
                .fill("下包聯絡信箱", "pm@vendor-b.example")
                .fill("交給下包的工作", "成績模組的介面測試，只接觸去識別化的測試資料")
                .choose("交付的程度", "部分工作")
                .fill("占契約金額的比例", "20")
                .fill("雙方權責說明", "下包只做測試並回報缺失，由本公司專案經理每週查核，責任由本公司負擔。"));
        as("procurement1").does("審查下包來源", form -> form.choose("查證結果", "符合").fill("查了什麼", "商工登記與公告名單"));
        Person sub = as("vendor-b1");
        sub.checks("填寫自評", list -> list.inEveryGroup(ALL_CONFORM));
        as("ims1").checks("複查自評", list -> list.inEveryGroup("本組未填者同意自評").decide("完成複查"));
        Person unit = as("unit1");
        unit.checks("查核複委託條件", list -> list.inEveryGroup(ALL_CONFORM));
        as("chief1").does("決定是否同意", form -> form.choose("決定", "同意").fill("理由或附帶條件", "同意，請依權責說明辦理"));
        sub.checks("簽署公司切結書", list -> list.uploadEverywhere("公司切結書.pdf"));
        sub.checks("登錄參與人員", list -> list.row("陳測試", "測試工程師", "qa@vendor-b.example", "否"));
        sub.checks("簽署人員切結書", list -> list.uploadEverywhere("人員切結書.pdf"));
        unit.checks("核對人員切結書", list -> list.answerAll("已確認"));
        unit.does("說明安全規定", form -> form.tick("公司保密切結書已由有權簽署人簽妥", "已向全部參與人員說明安全規定")
                .date("說明日期", "2027/03/01")
                .fill("說明地點或方式", "視訊會議")
                .choose("說明了哪些規定", "帳號與權限", "網路與遠端連線")
                .fill("參加人員", "陳測試"));
        as("sysadmin1").does("開通存取權限", form -> form.fill("預計開通的帳號與權限", "陳測試：測試區，唯讀")
                .date("權限最遲到期日", "2027/12/31")
                .fill("開放的網路服務", "無")
                .choose("特殊連線", "不需要")
                .choose("資料庫存取", "不需要")
                .choose("最高權限帳號", "由機關保管"));
        assertThat(walk.walked())
                .contains("subcontracting/consentGiven")
                .doesNotContain("subcontracting/consentRefused");
    }

    @Test
    void unapprovedUseIsVerifiedAndItsLateCorrectionMayCostAccess() {
        as("unit1").starts("複委託", form -> ofTheCase(form)
                .choose("要辦什麼", "通報")
                .fill("下包名稱", "丙工作室")
                .fill("交給下包的工作", "外聘人員撰寫成績匯出程式")
                .fill("發現的事實", "3 月 1 日到場人員自稱受僱於丙工作室"));
        as("ims1").does("查證通報", form -> form.choose("查證結果", "屬實").fill("查證經過與佐證", "門禁紀錄與廠商說明"));
        as("auditor1").checks("認定違反事項", list -> list.answer(0, "不符合")
                .write(0, "意見", "未先取得同意")
                .inEveryGroup(ALL_CONFORM));
        assertThat(as("vendor-a1").tasks()).containsExactly("提出改善計畫");
        while (!walk.open().contains("considerAccessCut")) {
            walk.fire("correctionOverdue");
        }
        as("sysadmin1").does("評估限縮權限", form -> form.choose("評估結果", "部分限縮")
                .fill("限縮的帳號、系統與期間", "丙工作室人員使用的帳號，改善完成並經IMS推動小組同意後恢復"));
        assertThat(walk.walked())
                .contains("unapproved-subcontracting/violationFound", "corrective-action/considerAccessCut")
                .doesNotContain("unapproved-subcontracting/noViolation", "corrective-action/corrected");
    }

    @Test
    void vendorsEntryIsCorrectedApprovedEscortedAndReviewed() {
        Person vendor = as("vendor-a1");
        vendor.starts("機房進出", form -> ofTheCase(form)
                .fill("進入人員", "王小明")
                .fill("機房或管制區", "圖資館主機房")
                .fill("進入目的", "更換儲存設備的硬碟")
                .date("進入日期", "2027/03/02")
                .fill("預定進入時間", "09:30")
                .fill("預定離開時間", "11:00")
                .tick("攜帶可攜式電腦、媒體或其他儲存設備")
                .fill("攜帶物品清單", "筆記型電腦 NB-0012 一台、硬碟兩顆"));
        vendor.does("改正進入申請", form -> {
            assertThat(form.text()).contains("還沒有完成切結與說明");
            form.choose("怎麼處理", "改正").fill("進入人員", "王大明");
        });
        Person chief = as("chief1");
        chief.does("同意進入", form -> form.choose("審核結果", "同意").fill("陪同人員", "資訊組陳組員"));
        as("sysadmin1").does("登記進出", form -> form.fill("實際進入時間", "09:35")
                .fill("實際離開時間", "11:20")
                .fill("陪同人員", "資訊組陳組員")
                .tick("全程有機關人員在旁陪同", "攜入攜出的可攜設備已逐件核對", "有異常，須送權責主管審閱")
                .fill("作業內容", "更換硬碟兩顆並重建陣列")
                .fill("異常情形", "超出申請時段二十分鐘"));
        chief.does("審閱進出登記", form -> {
            assertThat(form.text()).contains("超出申請時段");
            form.choose("審閱結果", "須追查").fill("意見", "請資訊組於三日內回報原因");
        });
        assertThat(walk.walked())
                .contains("facility-entry/entryClosed")
                .doesNotContain("facility-entry/entryRefused", "facility-entry/entryWithdrawn");
    }

    @Test
    void exceptionIsDescribedAssessedApprovedAndExpiresByItself() {
        Person unit = as("unit1");
        unit.starts("例外申請", form -> ofTheCase(form).choose("做不到的原因", "時效").fill("情形說明", "新版稽核軌跡功能要到六月才能上線"));
        String code = jdbc.sql("select min(i.code) from checklist_item i join checklist c on c.id = i.checklist_id"
                        + " where c.case_number = ? and i.decision_key = 'procedure-requirements' and not i.mandatory"
                        + " and i.code like 'NFU-5.7%'")
                .param(walk.caseNumber())
                .query(String.class)
                .single();
        unit.does("說明例外內容", form -> form.choose("要例外的是", "查核表項目")
                .select("查核表項目", code + "　")
                .fill("例外的範圍", "成績模組的稽核軌跡")
                .fill("替代控制", "改由系統管理者每日匯出紀錄並檢視")
                .date("例外到哪一天", "2027/05/31"));
        as("ims1").does("評估替代控制", form -> form.choose("替代控制的效果", "略低但可接受").fill("評估意見", "期間短，每日檢視可以接受"));
        as("ciso1").does("核准例外", form -> {
            assertThat(form.text()).contains(code, "116/05/31");
            form.choose("決定", "核准");
        });
        walk.fire("expiresSoon").fire("exceptionExpires");
        assertThat(walk.walked())
                .contains("exception/exceptionEnded")
                .doesNotContain("exception/exceptionImpossible", "exception/exceptionDeclined");
    }

    @Test
    void recordsOfAClosedCaseAreHeldReleasedAndDisposedOf() {
        CaseWalk closed = new CaseWalk(beans, CaseData.named("awareness-training")).request();
        closed.untilEnd();
        at("2041-01-02T09:00");
        as("auditor1").starts("紀錄保全", form -> form.select("案件", closed.caseNumber())
                .choose("要做什麼", "設定")
                .choose("範圍", "全案")
                .fill("理由", "監察院調查中，院台字第 1 號"));
        Person ciso = as("ciso1");
        ciso.does("核定保全", form -> form.choose("決定", "維持").fill("決定的理由", "調查尚未結束"));
        as("auditor1").starts("紀錄保全", form -> form.select("案件", closed.caseNumber())
                .choose("要做什麼", "解除")
                .choose("範圍", "全案")
                .fill("理由", "調查已結案"));
        ciso.does("核定保全", form -> form.choose("決定", "解除").fill("決定的理由", "原因已消失"));
        Person ims = as("ims1");
        ims.starts("紀錄銷毀", form -> form.fill("清查事由", "130 年度例行清查"));
        ims.checks("擬定銷毀清冊", list -> list.inEveryGroup("本組未填者均適用"));
        ciso.checks("核定銷毀清冊", list -> list.decide("核准銷毀"));
        assertThat(jdbc.sql("select distinct content from outsourcing_record where case_number = ?")
                        .param(closed.caseNumber())
                        .query(String.class)
                        .list())
                .containsExactly("{\"銷毀\":true}");
    }

    @Test
    void everybodyIsOfferedTheOpenCasesTheyMayActForAndNoOthers() {
        CaseWalk other = new CaseWalk(beans, CaseData.named("awareness-training")).request();
        String ours = walk.caseNumber() + "　校務資訊系統改版開發及維運案";
        String theirs = other.caseNumber() + "　" + other.data().asked("title");
        assertThat(offered("unit1", "例外申請")).contains(ours).doesNotContain(theirs);
        assertThat(offered("unit2", "例外申請")).contains(theirs).doesNotContain(ours);
        // Nobody enters the machine room for a case without a contractor.
        assertThat(offered("unit2", "機房進出")).doesNotContain(ours, theirs);
        assertThat(offered("vendor-a1", "機房進出")).contains(ours).doesNotContain(theirs);
        assertThat(offered("sysadmin1", "機房進出")).contains(ours).doesNotContain(theirs);
    }

    private List<String> offered(String user, String process) {
        return as(user).isOffered(process, "案件");
    }
}
