package com.heritagebank.teller.action;

import com.heritagebank.teller.dao.AccountDao;
import com.heritagebank.teller.dao.CustomerDao;
import com.heritagebank.teller.dao.TransferDao;
import com.heritagebank.teller.model.Account;
import java.text.SimpleDateFormat;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.struts.action.Action;
import org.apache.struts.action.ActionForm;
import org.apache.struts.action.ActionForward;
import org.apache.struts.action.ActionMapping;

/** Shows one account with its owner and transfers; parameter id. */
public class AccountDetailAction extends Action {

    private static final SimpleDateFormat DATE = new SimpleDateFormat("dd-MM-yyyy");

    private final AccountDao accounts = new AccountDao();
    private final CustomerDao customers = new CustomerDao();
    private final TransferDao transfers = new TransferDao();

    public ActionForward execute(ActionMapping mapping, ActionForm form, HttpServletRequest request,
            HttpServletResponse response) throws Exception {
        String id = request.getParameter("id");
        Account account = null;
        if (id != null && id.matches("[0-9]{1,11}")) {
            account = accounts.find(Long.parseLong(id));
        }
        if (account == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            request.setAttribute("what", "account");
            return mapping.findForward("notFound");
        }
        request.setAttribute("account", account);
        synchronized (DATE) {
            request.setAttribute("opened", DATE.format(account.getOpened()));
        }
        request.setAttribute("customer", customers.find(account.getCustomerId()));
        request.setAttribute("transfers", transfers.findByAccount(account.getId()));
        return mapping.findForward("success");
    }
}
