package com.heritagebank.teller.action;

import com.heritagebank.teller.dao.AccountDao;
import com.heritagebank.teller.dao.TransferDao;
import com.heritagebank.teller.form.TransferForm;
import com.heritagebank.teller.jms.TransferEventSender;
import com.heritagebank.teller.model.Account;
import com.heritagebank.teller.model.Transfer;
import java.math.BigDecimal;
import java.sql.Date;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.struts.action.Action;
import org.apache.struts.action.ActionForm;
import org.apache.struts.action.ActionForward;
import org.apache.struts.action.ActionMapping;
import org.apache.struts.action.ActionMessage;
import org.apache.struts.action.ActionMessages;

/** Books a transfer on the business date and tells the back office. */
public class TransferAction extends Action {

    private final AccountDao accounts = new AccountDao();
    private final TransferDao transfers = new TransferDao();
    private final TransferEventSender sender = new TransferEventSender();

    public ActionForward execute(ActionMapping mapping, ActionForm form, HttpServletRequest request,
            HttpServletResponse response) throws Exception {
        TransferForm input = (TransferForm) form;
        Account from = accounts.find(Long.parseLong(input.getFrom()));
        Account to = accounts.find(Long.parseLong(input.getTo()));
        BigDecimal amount = new BigDecimal(input.getAmount()).setScale(2);
        String error = check(from, to, amount);
        if (error != null) {
            ActionMessages errors = new ActionMessages();
            errors.add(ActionMessages.GLOBAL_MESSAGE, new ActionMessage(error));
            saveErrors(request, errors);
            return mapping.getInputForward();
        }
        Date bookedOn = Date.valueOf((String) getServlet().getServletContext().getAttribute("businessDate"));
        String teller = (String) request.getSession().getAttribute("tellerId");
        int id = transfers.book(from.getId(), to.getId(), amount, bookedOn, teller, input.getNarrative());
        Transfer transfer = new Transfer(id, from.getId(), to.getId(), amount, bookedOn, teller, input.getNarrative());
        sender.send(transfer);
        request.setAttribute("transfer", transfer);
        return mapping.findForward("success");
    }

    /** The key of the message that says why not, or null. */
    private static String check(Account from, Account to, BigDecimal amount) {
        if (from == null || to == null) {
            return "error.transfer.unknown";
        }
        if (!"O".equals(from.getStatus()) || !"O".equals(to.getStatus())) {
            return "error.transfer.blocked";
        }
        if (from.getBalance().add(from.getOverdraftLimit()).compareTo(amount) < 0) {
            return "error.transfer.funds";
        }
        return null;
    }
}
