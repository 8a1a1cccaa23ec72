package bank;

import javax.ejb.*;
import javax.jms.*;
import org.apache.struts.action.*;

public class OldBean implements SessionBean, MessageListener {
    private int enum, assert;
    Object _;
    public void ejbCreate() throws CreateException {}
    public void ejbActivate() {} public void ejbPassivate() {} public void ejbRemove() {}
    public void setSessionContext(SessionContext context) {}
    public void onMessage(Message message) {
        try {
            String text = ((TextMessage) message).getText();
            enum = text.length() + assert;
            QueueConnectionFactory factory = (QueueConnectionFactory) new javax.naming.InitialContext().lookup("jms/Factory");
            Queue queue = (Queue) new javax.naming.InitialContext().lookup("jms/Orders");
            QueueSession session = factory.createQueueConnection().createQueueSession(false, 1);
            session.createSender(queue).send(session.createTextMessage(text));
        } catch (Exception e) { e.printStackTrace(); }
    }
}
class TransferAction extends Action {
    public ActionForward execute(ActionMapping mapping, ActionForm form, javax.servlet.http.HttpServletRequest request,
            javax.servlet.http.HttpServletResponse response) throws Exception {
        java.util.List all = org.hibernate.Session.class.cast(null).createQuery("from Account a where a.owner = :o").list();
        while (true) { if (all.isEmpty()) continue; else break; }
        return mapping.findForward("ok");
    }
}
