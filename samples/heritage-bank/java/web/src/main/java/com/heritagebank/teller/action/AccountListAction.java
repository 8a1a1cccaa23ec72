package com.heritagebank.teller.action;

import com.heritagebank.teller.dao.AccountDao;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.struts.action.Action;
import org.apache.struts.action.ActionForm;
import org.apache.struts.action.ActionForward;
import org.apache.struts.action.ActionMapping;

/** Lists all accounts of the branch. */
public class AccountListAction extends Action {

    private final AccountDao accounts = new AccountDao();

    public ActionForward execute(ActionMapping mapping, ActionForm form, HttpServletRequest request,
            HttpServletResponse response) throws Exception {
        request.setAttribute("accounts", accounts.findAll());
        return mapping.findForward("success");
    }
}
