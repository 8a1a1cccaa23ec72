package com.heritagebank.loan;

import java.math.BigDecimal;
import javax.ejb.SessionBean;
import javax.ejb.SessionContext;
import org.apache.log4j.Logger;

/** Quotes annuity loans. Used by the branch application and, over RMI-IIOP, by the loan officers' rich client. */
public class LoanQuoteBean implements SessionBean {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(LoanQuoteBean.class);

    private SessionContext context;

    public void ejbCreate() {
        LOG.debug("created");
    }

    public BigDecimal monthlyInstalment(BigDecimal amount, BigDecimal ratePercent, int months) {
        if (months <= 0) {
            throw new IllegalArgumentException("months must be positive: " + months);
        }
        double rate = ratePercent.doubleValue() / 1200d;
        double instalment;
        if (rate == 0d) {
            instalment = amount.doubleValue() / months;
        } else {
            instalment = amount.doubleValue() * rate / (1d - Math.pow(1d + rate, -months));
        }
        return new BigDecimal(instalment).setScale(2, BigDecimal.ROUND_HALF_UP);
    }

    public void setSessionContext(SessionContext context) {
        this.context = context;
    }

    public void ejbActivate() {
    }

    public void ejbPassivate() {
    }

    public void ejbRemove() {
        context = null;
    }
}
