package com.heritagebank.teller.form;

import java.math.BigDecimal;
import javax.servlet.http.HttpServletRequest;
import org.apache.struts.action.ActionErrors;
import org.apache.struts.action.ActionForm;
import org.apache.struts.action.ActionMapping;
import org.apache.struts.action.ActionMessage;

public class TransferForm extends ActionForm {

    private static final long serialVersionUID = 1L;

    private String from = "";
    private String to = "";
    private String amount = "";
    private String narrative = "";

    public ActionErrors validate(ActionMapping mapping, HttpServletRequest request) {
        ActionErrors errors = new ActionErrors();
        if (!from.matches("[0-9]{11}") || !to.matches("[0-9]{11}")) {
            errors.add(ActionErrors.GLOBAL_MESSAGE, new ActionMessage("error.transfer.account"));
        } else if (from.equals(to)) {
            errors.add(ActionErrors.GLOBAL_MESSAGE, new ActionMessage("error.transfer.same"));
        }
        if (!amount.matches("[0-9]{1,9}(\\.[0-9]{1,2})?") || new BigDecimal(amount).signum() == 0) {
            errors.add(ActionErrors.GLOBAL_MESSAGE, new ActionMessage("error.transfer.amount"));
        }
        if (narrative.length() > 30) {
            narrative = narrative.substring(0, 30);
        }
        return errors;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getNarrative() {
        return narrative;
    }

    public void setNarrative(String narrative) {
        this.narrative = narrative;
    }
}
