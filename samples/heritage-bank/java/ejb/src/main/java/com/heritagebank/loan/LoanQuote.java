package com.heritagebank.loan;

import java.math.BigDecimal;
import java.rmi.RemoteException;
import javax.ejb.EJBObject;

/** Remote interface of the loan quote bean. */
public interface LoanQuote extends EJBObject {

    /** The monthly instalment of an annuity loan, rounded to cents. */
    BigDecimal monthlyInstalment(BigDecimal amount, BigDecimal ratePercent, int months) throws RemoteException;
}
