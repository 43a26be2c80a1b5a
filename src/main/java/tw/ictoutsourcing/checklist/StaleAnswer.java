package tw.ictoutsourcing.checklist;

/** Somebody else changed the item since the caller read it; nothing was written. */
public class StaleAnswer extends Refused {

    StaleAnswer(String code) {
        super("「" + code + "」剛由其他人修改，您的內容尚未儲存。請查看最新內容後再修改。");
    }
}
