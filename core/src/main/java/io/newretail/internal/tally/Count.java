package io.newretail.internal.tally;

import io.newretail.network.Network;
import io.newretail.report.LossCause;

/** The counters of a store, side by side in one array. Money is in minor units, time in ticks. */
public final class Count {
  /** Online baskets placed. */
  public static final int PLACED = 0;

  /** Lines of online baskets placed. */
  public static final int LINES_PLACED = 1;

  /** Units wanted online. */
  public static final int UNITS_WANTED = 2;

  /** Worth of online baskets placed. */
  public static final int GMV = 3;

  /** Online baskets refused for want of stock. */
  public static final int REFUSED_STOCK = 4;

  /** Online baskets refused for want of a slot. */
  public static final int REFUSED_SLOT = 5;

  /** Online baskets refused by a user's rule. */
  public static final int REFUSED_RULE = 6;

  /** Online baskets promised. */
  public static final int PROMISED = 7;

  /** Online baskets served by another store of the catchment. */
  public static final int SPILLED = 8;

  /** Units promised. */
  public static final int UNITS_PROMISED = 9;

  /** Lines promised in full. */
  public static final int LINES_FULL = 10;

  /** Holds expired. */
  public static final int EXPIRED = 11;

  /** Online baskets paid. */
  public static final int PAID = 12;

  /** Money paid. */
  public static final int AMOUNT_PAID = 13;

  /** Money refunded. */
  public static final int AMOUNT_REFUNDED = 14;

  /** Money earned at hand-over. */
  public static final int AMOUNT_RECOGNISED = 15;

  /** Online baskets cancelled since nothing was left to pick. */
  public static final int CANCELLED = 16;

  /** Units picked. */
  public static final int UNITS_PICKED = 17;

  /** Units promised and not found. */
  public static final int UNITS_SHORT_AT_PICK = 18;

  /** Baskets ready. */
  public static final int READY = 19;

  /** Baskets ready before their slot. */
  public static final int READY_IN_TIME = 20;

  /** Ticks from order to ready. */
  public static final int CLICK_TO_READY = 21;

  /** Baskets handed over. */
  public static final int COLLECTED = 22;

  /** Units handed over. */
  public static final int UNITS_COLLECTED = 23;

  /** Baskets handed over with everything wanted. */
  public static final int FULL = 24;

  /** Baskets handed over with everything, ready when the shopper came. */
  public static final int ON_TIME_IN_FULL = 25;

  /** Baskets never fetched. */
  public static final int LAPSED = 26;

  /** Units returned to the shelf. */
  public static final int UNITS_RETURNED = 27;

  /** Shoppers served at the counter. */
  public static final int COUNTER_SERVED = 28;

  /** Shoppers who waited for a counter. */
  public static final int COUNTER_WAITED = 29;

  /** Ticks waited for a counter. */
  public static final int COUNTER_WAIT = 30;

  /** Counter ticks worked. */
  public static final int COUNTER_BUSY = 31;

  /** Counter ticks staffed. */
  public static final int COUNTER_STAFFED = 32;

  /** Picker ticks worked. */
  public static final int PICKER_BUSY = 33;

  /** Picker ticks staffed. */
  public static final int PICKER_STAFFED = 34;

  /** Baskets ready when the shelf was full. */
  public static final int SHELF_OVERFLOW = 35;

  /** Walk-in baskets. */
  public static final int WALK_INS = 36;

  /** Units wanted by walk-in shoppers. */
  public static final int WALK_IN_UNITS_WANTED = 37;

  /** Units sold to walk-in shoppers. */
  public static final int WALK_IN_UNITS = 38;

  /** Walk-in sales. */
  public static final int WALK_IN_SALES = 39;

  /** Units promised online that walk-in shoppers took. */
  public static final int OVERTAKEN = 40;

  /** Orders to the depot. */
  public static final int RESTOCK_ORDERS = 41;

  /** Units ordered from the depot. */
  public static final int UNITS_ORDERED = 42;

  /** Units ordered that the depot could not ship. */
  public static final int UNITS_CUT = 43;

  /** Units received. */
  public static final int UNITS_RECEIVED = 44;

  /** Units wanted and lost: neither the catchment nor its depot had any free. */
  public static final int LOST_IN_NETWORK = 45;

  /** Units wanted and lost: another store of the catchment or the depot had some free. */
  public static final int LOST_IN_PLACE = 46;

  /** Units wanted and lost: kept back by the threshold. */
  public static final int LOST_TO_THRESHOLD = 47;

  /** Units wanted and lost: no slot. */
  public static final int LOST_TO_SLOT = 48;

  /** Units wanted and lost: a user's rule refused. */
  public static final int LOST_TO_RULE = 49;

  /** Units wanted and free, lost with a basket that was refused whole. */
  public static final int LOST_WITH_BASKET = 50;

  /** Of the units lost: held meanwhile by a basket that was never paid. */
  public static final int LOST_TO_HOLD = 51;

  /** Worth of what was wanted and not promised or not sold. */
  public static final int AMOUNT_LOST = 52;

  /** Units on hand times ticks. */
  public static final int STOCK_TICKS = 53;

  /** Review cycles, one an article. */
  public static final int CYCLES = 54;

  /** Review cycles in which somebody asked for more than there was. */
  public static final int CYCLES_SHORT = 55;

  /** Articles without a unit on hand at a review. */
  public static final int EMPTY_AT_REVIEW = 56;

  /** Visits that chose among channels. */
  public static final int VISITS = 57;

  /** Visits by the channel they chose: this and the next four, as {@link io.newretail.demand.Channel} numbers them. */
  public static final int CHOSE = 58;

  /** Lines that could not be promised and for which the shopper was asked to take others. */
  public static final int LINES_OFFERED_OTHERS = 63;

  /** Lines of which the shopper took others, in part or in whole. */
  public static final int LINES_SUBSTITUTED = 64;

  /** Units of others that shoppers took. */
  public static final int UNITS_SUBSTITUTED = 65;

  /** Units that were re-orders of regulars. */
  public static final int UNITS_REORDERED = 66;

  /** Visits by segment: this and the next seven. */
  public static final int SEGMENT = 67;

  /** Online baskets placed by segment: this and the next seven. */
  public static final int SEGMENT_PLACED = 75;

  /** Visits that went to none of the chain's stores; counted at the most attractive. */
  public static final int OUTSIDE = 83;

  /** Lines that pickers went for; counted where others may be put in. */
  public static final int LINES_AT_PICK = 84;

  /** Of these, lines of which something was missing. */
  public static final int LINES_SHORT_AT_PICK = 85;

  /** Of these, lines for which another article was put in. */
  public static final int LINES_REPLACED = 86;

  /** Of these, lines for whose missing units it sufficed. */
  public static final int LINES_REPLACED_WHOLE = 87;

  /** Units put in for others by pickers. */
  public static final int UNITS_REPLACED = 88;

  /** Replacements that shoppers kept at the handover. */
  public static final int REPLACEMENTS_ACCEPTED = 89;

  /** Replacements that shoppers refused at the handover. */
  public static final int REPLACEMENTS_REFUSED = 90;

  /** Units of refused replacements, put back. */
  public static final int UNITS_REFUSED = 91;

  /** Fees paid, on top of the money for goods. */
  public static final int FEES_PAID = 92;

  /** Fees given back with the whole basket. */
  public static final int FEES_REFUNDED = 93;

  /** Fees earned. */
  public static final int FEES_EARNED = 94;

  /** Units that a shopper was told to get and that were no longer, or never, free. */
  public static final int UNITS_OVERSOLD = 120;

  /** Units wanted and lost: promised, and gone when they were paid. */
  public static final int LOST_TO_OVERSELL = 121;

  /** Baskets promised, and refused when they were paid since nothing was left. */
  public static final int REFUSED_PAID = 122;

  /** Units of expired holds that nobody may be promised any more. */
  public static final int UNITS_BLOCKED = 123;

  /** Carts filled and never ordered. */
  public static final int ABANDONED = 124;

  /** Baskets of which other stores sent parts; counted at the store that hands over. */
  public static final int SPLIT = 125;

  /** Packages sent to other stores for their baskets. */
  public static final int PARTS = 126;

  /** Units sent to other stores for their baskets. */
  public static final int UNITS_SENT = 127;

  /** Online baskets refused for want of a locker, a ready space or a rider. */
  public static final int REFUSED_PLACE = 128;

  /** Units wanted and lost: no locker, ready space or rider. */
  public static final int LOST_TO_PLACE = 129;

  /** Carts that were loaded when their release came. */
  public static final int CARTS_LOADED = 130;

  /** Carts sent off. */
  public static final int CARTS_SENT = 131;

  /** Deposits paid for baskets ordered ahead. */
  public static final int DEPOSITS = 132;

  /** Money paid as deposits. */
  public static final int AMOUNT_DEPOSITED = 133;

  /** Baskets ordered ahead whose shopper came to pay the balance. */
  public static final int BALANCES = 134;

  /** Deposits that became part of a payment. */
  public static final int AMOUNT_CREDITED = 135;

  /** Deposits given back since the basket could not be promised, or not all of it. */
  public static final int AMOUNT_DEPOSIT_REFUNDED = 136;

  /** Deposits whose balance was not paid in time. */
  public static final int FORFEITS = 137;

  /** Deposits kept since the balance was not paid. */
  public static final int AMOUNT_FORFEITED = 138;

  /** Visits that came of others. */
  public static final int EXCITED = 139;

  /** Units of deals with visible claims that shoppers put into carts. */
  public static final int UNITS_CLAIMED = 146;

  /** Of these, units that came of claims before. */
  public static final int UNITS_HERDED = 147;

  /** Units wanted and lost: the record was wrong. */
  public static final int LOST_RECORD_WRONG = 100;

  /** Units that vanished without a record. */
  public static final int UNITS_SHRUNK = 101;

  /** Units received that were put where nobody finds them. */
  public static final int UNITS_MISPLACED = 102;

  /** Of these, units that a count found. */
  public static final int UNITS_FOUND = 103;

  /** Units added to records, less those taken off, while no unit moved. */
  public static final int RECORD_MOVES = 104;

  /** Counts of an article in a store. */
  public static final int RECORD_COUNTS = 105;

  /** Of these, counts that changed the record. */
  public static final int RECORDS_CORRECTED = 106;

  /** Records at the end of the run, where they can be wrong. */
  public static final int RECORDS = 107;

  /** Of these, wrong. */
  public static final int RECORDS_WRONG = 108;

  /** Baskets brought home. */
  public static final int DELIVERED = 150;

  /** Baskets brought home within the promise. */
  public static final int DELIVERED_IN_TIME = 151;

  /** Ticks from order to door. */
  public static final int CLICK_TO_DOOR = 152;

  /** Baskets that nobody took in. */
  public static final int UNDELIVERED = 153;

  /** Trips of riders. */
  public static final int TRIPS = 154;

  /** Baskets on these trips. */
  public static final int TRIP_BASKETS = 155;

  /** Rider ticks on the way. */
  public static final int RIDER_BUSY = 156;

  /** Rider ticks staffed. */
  public static final int RIDER_STAFFED = 157;

  /** Packer ticks worked. */
  public static final int PACKER_BUSY = 158;

  /** Packer ticks staffed. */
  public static final int PACKER_STAFFED = 159;

  /** Baskets cancelled by their shoppers. */
  public static final int CUSTOMER_CANCELLED = 160;

  /** Units thrown away. */
  public static final int UNITS_WASTED = 161;

  /** Units brought back after the hand-over. */
  public static final int UNITS_BROUGHT_BACK = 162;

  /** Baskets brought back whole. */
  public static final int RETURNED_FULL = 163;

  /** Baskets of which a line was brought back. */
  public static final int RETURNED_LINE = 164;

  /** Baskets that found a locker. */
  public static final int LOCKER_USED = 165;

  /** Baskets that found no locker. */
  public static final int LOCKER_BLOCKED = 166;

  /** Baskets that waited for a ready place. */
  public static final int STAGED_WAITED = 167;

  /** Ticks waited for a ready place. */
  public static final int STAGED_WAIT = 168;

  /** Trips of pickers with several baskets or zones. */
  public static final int PICK_TRIPS = 169;

  /** From here on: figures that follow from others and enter no digest. */
  public static final int NOT_DIGESTED = 170;

  /** Shoppers who came before their basket was ready. */
  public static final int CAME_EARLY = 170;

  /** Units of unpaid baskets times ticks. */
  public static final int HELD_TICKS = 171;

  /** Units of holds that expired. */
  public static final int UNITS_EXPIRED = 172;

  /** Units promised of baskets that were cancelled by their shoppers. */
  public static final int UNITS_CANCELLED = 173;

  /** Places in the slots of the measured time, where slots are limited. */
  public static final int SLOT_PLACES = 174;

  /** Baskets in these slots. */
  public static final int SLOT_BASKETS = 175;

  /** Baskets that waited for a picker. */
  public static final int PICK_WAITED = 176;

  /** Baskets picked, with something in them. */
  public static final int PICKED = 177;

  /** Visits to rivals, by the rival's place. */
  public static final int RIVAL = 192;

  /** Units wanted and not sold, by the {@link LossCause}'s number. */
  public static final int LOSS_UNITS = RIVAL + Network.MAX_RIVALS;

  private static final int CAUSES = LossCause.values().length;

  /** Their worth, by the {@link LossCause}'s number. */
  public static final int LOSS_WORTH = LOSS_UNITS + CAUSES;

  /** How many counters a store has. */
  public static final int COUNT = LOSS_WORTH + CAUSES;

  private Count() {}
}
