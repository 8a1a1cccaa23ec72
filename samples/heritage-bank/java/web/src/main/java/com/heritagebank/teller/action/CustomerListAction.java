package com.heritagebank.teller.action;

import com.heritagebank.teller.dao.CustomerDao;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.struts.action.Action;
import org.apache.struts.action.ActionForm;
import org.apache.struts.action.ActionForward;
import org.apache.struts.action.ActionMapping;

/** Lists all customers. */
public class CustomerListAction extends Action {

    private final CustomerDao customers = new CustomerDao();

    public ActionForward execute(ActionMapping mapping, ActionForm form, HttpServletRequest request,
            HttpServletResponse response) throws Exception {
        request.setAttribute("customers", customers.findAll());
        return mapping.findForward("success");
    }
}
