package com.heritagebank.teller.action;

import com.heritagebank.teller.dao.TellerDao;
import com.heritagebank.teller.form.SignonForm;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.apache.log4j.Logger;
import org.apache.struts.action.Action;
import org.apache.struts.action.ActionForm;
import org.apache.struts.action.ActionForward;
import org.apache.struts.action.ActionMapping;
import org.apache.struts.action.ActionMessage;
import org.apache.struts.action.ActionMessages;

/** Signs a teller on and shows the welcome page. */
public class SignonAction extends Action {

    private static final Logger LOG = Logger.getLogger(SignonAction.class);

    private final TellerDao tellers = new TellerDao();

    public ActionForward execute(ActionMapping mapping, ActionForm form, HttpServletRequest request,
            HttpServletResponse response) throws Exception {
        SignonForm signon = (SignonForm) form;
        String id = signon.getTellerId().trim().toUpperCase();
        String name = tellers.signOn(id, signon.getPassword());
        if (name == null) {
            LOG.warn("bad sign-on from " + request.getRemoteAddr());
            ActionMessages errors = new ActionMessages();
            errors.add(ActionMessages.GLOBAL_MESSAGE, new ActionMessage("error.signon.bad"));
            saveErrors(request, errors);
            return mapping.getInputForward();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute("tellerId", id);
        session.setAttribute("tellerName", name);
        return mapping.findForward("success");
    }
}
