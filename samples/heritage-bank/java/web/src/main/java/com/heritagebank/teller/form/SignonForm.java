package com.heritagebank.teller.form;

import javax.servlet.http.HttpServletRequest;
import org.apache.struts.action.ActionErrors;
import org.apache.struts.action.ActionForm;
import org.apache.struts.action.ActionMapping;
import org.apache.struts.action.ActionMessage;

public class SignonForm extends ActionForm {

    private static final long serialVersionUID = 1L;

    private String tellerId = "";
    private String password = "";

    public ActionErrors validate(ActionMapping mapping, HttpServletRequest request) {
        ActionErrors errors = new ActionErrors();
        if (tellerId.trim().length() == 0 || password.length() == 0) {
            errors.add(ActionErrors.GLOBAL_MESSAGE, new ActionMessage("error.signon.empty"));
        }
        return errors;
    }

    public void reset(ActionMapping mapping, HttpServletRequest request) {
        password = "";
    }

    public String getTellerId() {
        return tellerId;
    }

    public void setTellerId(String tellerId) {
        this.tellerId = tellerId;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
