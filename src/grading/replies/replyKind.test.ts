import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { variedReplies } from '../../../test/replies/variedReplies.ts';
import { writtenReplies } from '../../../test/replies/writtenReplies.ts';
import { englishCues } from './englishCues.ts';
import { foreignCues } from './foreignCues.ts';
import { replyKind } from './replyKind.ts';
import { replySentences } from './replySentences.ts';

const asks: readonly string[] = [
  "I can't cancel it without the booking number. Which one is it?",
  "I'd love to help, but I can't see your calendar and no time was given. What time works?",
  "Which one do you mean, FILE-12 or FILE-13? I can't tell from the name alone.",
  "To do this I need two things: the day and the number of guests. I can't look these up.",
  "I don't see an order number in your message, and I have no way to search by name. Please send me the number.",
  "I can't tell which list you mean, and I can't browse your lists. Once you give me the id (it starts with LST-), I'll add the place.",
  "There's no start time and no length in your request, so I couldn't book anything so far. Let me have both and I'll get going.",
  "Before I move anything: which folder should the files go to?",
  "Happy to! From which station, and on what day?",
  "I'd need the patient's id first.",
  "The reason for the referral is missing. Could be short, e.g. \"knee pain since March\".",
  "One thing's missing: the new time. When should it start?",
  "A brightness from 0 to 100, please!",
  "Sure. Size? Colour?",
  "I haven't changed anything yet. A target temperature is required for this; what should it be?",
  'Which order would you like to cancel?',
  "Sure! What's the order number?",
  'Could you please provide the order ID so I can cancel it for you?',
  "I'd be happy to help you cancel your order! 😊 To get started, could you share the order number with me?",
  "I'll need the order number to do that.",
  'Please provide the customer ID.',
  'To cancel the order, I need the following information:\n\n- **Order ID**\n- **Reason for cancellation**',
  "I can't do that without the date. Which date?",
  'I can’t cancel an order without knowing which one. Please share the order ID.',
  "I don't have the order number. Could you provide it?",
  "I'm missing the order number.",
  'Order number?',
  'Which one?',
  'For which date?',
  "You haven't told me which order you mean.",
  "It looks like you didn't mention the date of the return. When should it be picked up?",
  'The function requires an `order_id`, which was not provided.',
  'Missing required parameter: order_id.',
  'Before I can book the room, I need to know how many people will attend.',
  "I'd love to help! Just send me the SKU and I'll check the stock right away.",
  "Once you give me the tracking number, I'll look it up.",
  'Let me know which of your two orders you want to return.',
  "I wasn't able to find an order number in your message. Could you tell me which order you'd like to return?",
  'I see that you want to reorder stock, but the quantity is missing. How many units should I order?',
  'Happy to do that. How many units do you need?',
  'Of course. May I have your customer number?',
  'Can I get the e-mail address on the account, please?',
  'Would you mind sharing the name of the product?',
  'Sure, I can transfer the money. To which account should it go?',
  'Just to confirm: do you want me to cancel order ORD-5311 or only remove one item?',
  'Do you want the blue one or the red one?',
  "I can certainly help with that! However, I'm not sure which product you are referring to. Could you clarify?",
  "There are two customers with that name:\n\n1. Maria Lopez (CUS-310)\n2. Maria Lopez (CUS-331)\n\nWhich one do you mean?",
  'I need a bit more information before I can schedule this meeting: the date and the start time.',
  "I need more details to proceed.",
  'Need the order id.',
  'Order ID please.',
  "Thanks for reaching out! To look into this I'll need two things from you: the order number and the email address you used.",
  "To create a return, I require the SKU of the item. Please let me know.",
  'Which city are you travelling from, and when would you like to leave?',
  "I'm unable to proceed with the return because the order number is missing. Please provide it.",
  'I cannot process your request yet. Please tell me the amount that you would like to transfer.',
  "Unfortunately I can't look up a customer by name alone. Could you give me their e-mail address?",
  "Okay, I can set that up. What time should the reminder go off?",
  'What would you like the subject of the e-mail to be?',
  "I understand you'd like to reschedule your appointment. Could you tell me the new date?\n\nOnce I have that I'll take care of it.",
  'Sorry, I did not catch which account you mean. Is it the savings or the checking account?',
  "Your request doesn't say which warehouse to use. Please specify one.",
  "I can place that order. I just need to know how many units you'd like.",
  '**Missing information**\n\nI need:\n1. The destination\n2. The departure date\n\nPlease send me these details and I will search for flights. ✈️',
  "To help you with that, could you please specify:\n- the size\n- the colour",
  'I’d need the invoice number for that.',
  'All I need is the invoice number!',
  "Happy to help once I have the invoice number.",
  "I'd be glad to check the stock level. Please note that I need the SKU of the product – could you share it?",
  'Please confirm the quantity.',
  "Sure thing. Who should I send it to?",
  'It would help to know which branch you mean.',
  "I'm sorry, but I don't know which order you are talking about. Can you give me the number?",
  "I cannot tell which order you mean.",
  "I can't find an order ID in your request. Please add it.",
  'How much should I transfer?',
  'No order number was given, so I cannot look it up. What is it?',
  "Without the account number I can't make the transfer.",
  'Hi there 👋 Quick question first: what is the account number?',
  'I need your account number to check the balance. Is there anything else I should know?',
  "I'd like to make sure I cancel the right order. Is it ORD-5311 or ORD-5324?",
  'cancel_order needs an order_id. Please give me one.',
  'I have the following so far:\n\n| Field | Value |\n|---|---|\n| Room | Blue |\n| Date | ? |\n\nPlease tell me the date.',
  'Hello! I can help you with your return. In order to start the process, please reply with your order number and the reason for the return.',
  'Should I order 12 or 24 units?',
  'Und welche Bestellung meinen Sie?',
  'Bitte nennen Sie mir die Bestellnummer.',
  'Gerne! Ich brauche dafür noch die Bestellnummer.',
  'Pourriez-vous me donner le numéro de commande ?',
  "J'ai besoin du numéro de commande pour continuer.",
  '¿Cuál es el número de pedido?',
  'Por favor, indícame el número de pedido.',
  "Not without the order number, I'm afraid.",
  "The order can't be cancelled without the order number.",
  "I can't cancel it because you haven't told me the order number.",
  "Your order number is missing, so I can't continue.",
  "I don't know the date, so I can't book the room.",
  "I don't have access to your order history. Could you give me the order number?",
  "I can't see your orders. What is the order number?",
  "Unable to proceed: the order number is missing.",
  "I could not find the order. Could you check the number?",
  "I've found your account. Which of the two orders do you want to return?",
  "I can help with that. Let me know how you'd like to proceed.",
  "I can do that as soon as I have the date.",
  'Ohne die Bestellnummer kann ich das leider nicht tun.',
  'Ich kann die Bestellung erst stornieren, wenn ich die Nummer habe.',
  'Es fehlt noch die Bestellnummer.',
  'Sobald Sie mir die Nummer nennen, erledige ich das.',
  'Je ne peux pas annuler la commande sans le numéro.',
  "Vous n'avez pas indiqué le numéro de commande.",
  'Voulez-vous que je continue avec la valeur par défaut ?',
  'No puedo cancelar el pedido sin el número.',
  'No has indicado el número de pedido.',
  '¿Quieres que continúe con el valor por defecto?',
  'Soll ich mit dem Standardwert fortfahren?',
  "I can't guess the amount, so how much is it?",
];

const cannots: readonly string[] = [
  "I couldn't cancel the appointment: there's no appointment number in your message, and I have no function for looking appointments up by day.",
  "Sorry, that isn't possible. The only way I have of finding a booking is by its id, and there isn't one here.",
  "I'm afraid I have to pass on this one. Without a start time there is nothing to schedule, and I can't see anyone's calendar.",
  "This one I have to leave to you, I'm afraid. I can look up single orders, but a list of all orders of a customer isn't available to me.",
  "No can do, sorry 😕 My functions only cover rooms and bookings.",
  "I regret that I am unable to comply: the brightness has not been stated and cannot be read out by any of the functions provided.",
  "Not possible, unfortunately. get_order needs an id and there's no search by name. Anything else I can do?",
  "The available functions don't include one for translating text, so I can't help here. Is there anything else I can do for you?",
  "Weather isn't something I can look up. A weather app would be the place to go.",
  "I have no way of sending a fax. You'd have to do it at the post office.",
  "Hmm, I can't do this one. The tool for refunds needs an order number, you haven't given one, and I'm not able to search for it. Please contact customer support.",
  "Creating a list is beyond what I can do here. You can create it in the app yourself under Lists > New.",
  "I'm sorry, but I can't gift-wrap orders.",
  "I don't have access to a tool for that.",
  'None of the available tools can do this.',
  "No function matches the user's request.",
  "Unfortunately, gift-wrapping isn't something I can do with the tools available to me.",
  "I'm afraid that's not possible here.",
  "That's outside what I can do.",
  'This is beyond my capabilities. Is there anything else I can help you with?',
  "I can only look up, cancel and return orders, so renegotiating with a supplier is not something I can help with.",
  "My tools only cover orders, returns and stock. I can't write a handwritten card.",
  "I don't have the ability to send postcards. You may want to contact customer support directly.",
  'There is no tool for booking flights among the ones I have been given.',
  "I'm unable to check the weather as I don't have access to real-time data. You could try a weather app instead.",
  'Sorry, no can do.',
  'Not possible with the current tools.',
  'Unable to gift-wrap the order: no matching function.',
  "I apologize, but I'm not able to renegotiate prices. Would you like me to check the current stock of teapots instead?",
  "I can't help with that, but I can cancel the order or create a return. Let me know if you'd like me to do either of those!",
  'I wish I could help, but I have no way of contacting suppliers. 😔',
  "Thanks for asking! Unfortunately the system I'm connected to doesn't support gift wrapping.\n\nHere's what I can do for you:\n- Look up orders\n- Cancel orders\n- Create returns\n\nWould any of those help?",
  "As an AI assistant, I can't physically wrap gifts.",
  "I'm just an AI order assistant, so handwritten cards are out of my reach.",
  "The functions provided don't include anything for translating documents.",
  "I would need a tool for sending e-mails, which I don't have.",
  'This requires access to the supplier portal, which is not available to me.',
  "I won't be able to do that, sorry.",
  'That request falls outside the scope of what I can handle. Please reach out to the support team for assistance.',
  "You'll need to contact the supplier directly for that.",
  'I currently lack the capability to send physical mail.',
  "It's not possible for me to change the carrier.",
  'I have no function that would let me renew a passport.',
  "Regrettably, I cannot fulfil this request because there's no tool that supports it.",
  'Cannot do that.',
  "Hmm, I don't think I have a tool for this one.",
  'I do not have the tools needed to gift-wrap an order. If you give me the order number, I could check its status, though.',
  "I can't book flights. I'd recommend checking with an airline or a travel agency. Is there anything else I can do for you today?",
  'The available tools are limited to calendar operations; none of them can send a text message.',
  'I checked the tools I have, and none of them can print labels.',
  "We don't offer that through this assistant.",
  'I understand you want to have the order gift-wrapped. However, I am not equipped to arrange this.',
  "**Short answer:** I can't.\n\n**Longer answer:** my tools let me read orders and stock; they do not let me talk to suppliers.",
  'Sorry, I cannot assist with this.',
  'No tool available.',
  'Gift-wrapping is not supported by the tools I have.',
  "I'm not able to access the internet.",
  "I don't have a way to add handwritten cards.",
  "I'd love to help with that, but it isn't within my abilities.",
  "None of my functions cover supplier negotiations, so I'll have to pass on this one.",
  "Adding a card isn't something I'm able to do. I can, however, tell you the status of ORD-5311 – would that help?",
  'I regret to inform you that I am unable to perform this action.',
  "I'm sorry, but none of the tools at my disposal allow me to do this. Which other task can I help with?",
  "There isn't a function for that.",
  "I do not have access to supplier contracts.",
  "I must decline: I have no tools for this.",
  "That can't be done with the tools I've been given.",
  'This is something only a human colleague can do; I have no tool for it.',
  'Das kann ich leider nicht tun.',
  'Dafür habe ich leider kein Werkzeug.',
  'Ich habe keinen Zugriff auf die Lieferantendaten.',
  'Je ne peux malheureusement pas faire cela.',
  "Je n'ai pas accès à un outil pour cela.",
  'Lo siento, no puedo hacer eso.',
  'No tengo acceso a ninguna herramienta para ello.',
  'Das kann ich leider nicht tun. Kann ich sonst noch etwas für Sie tun?',
  "Je ne peux pas le faire. Avez-vous besoin d'autre chose ?",
  'No puedo hacerlo. ¿Necesitas algo más?',
  'It is not possible.',
  "I do not have information about supplier contracts.",
  "I've searched my tools and can't find one for that. I can't do it.",
];

const directs: readonly string[] = [
  "Open the calendar, pick the meeting, drag it to the new slot and click Save. Everybody invited gets an update.",
  "1. Go to Settings\n2. Choose \"Limits\"\n3. Enter the new limit\n4. Confirm with your PIN",
  "Half board means breakfast and one main meal, usually dinner. Drinks are mostly extra. Would you like me to look up a hotel?",
  "A good note would be: \"Hi Anna, could you send me the figures by Friday? Thanks!\" Keep it short and name the day.",
  "Thanks, you too! 😊",
  "Glad it worked out. Have a great trip!",
  "Generally you send the doctor's office a short message: tell them your name, your date of birth and which medicine you need. They'll send the prescription to the pharmacy.",
  "No need to do anything. The points are credited automatically within 48 hours after the flight; check the balance in your account.",
  "That depends on what you want to show. Use a line chart for trends, bars for comparing groups. What matters most is a clear title.",
  "Subject: Moving our meeting\n\nDear all,\n\nI have to move our meeting to Thursday at 3 pm. Please let me know if this doesn't suit you.\n\nKind regards",
  "Call the front desk, give them the reservation number and ask for a late checkout. Most hotels grant an hour or two for free.",
  "Lights can be dimmed in the app: tap the room, then the lamp, and slide to the value you want. 40 % is pleasant for watching films.",
  'When a product is on backorder, it is temporarily out of stock but can still be ordered; it ships as soon as new stock arrives.',
  'A refund returns the money to you, while store credit can only be spent in the same shop.',
  'A **refund** gives you your money back. **Store credit** is an amount you can use for a later purchase.\n\nWould you like me to check a specific order for you?',
  'Backorder means that the item is not in stock right now but is expected to be restocked. Let me know if you have any other questions!',
  '42.',
  'Paris.',
  'The capital of France is Paris.',
  'Yes, you can usually return items within 30 days.',
  "Great question! 😊\n\n**Backorder** = the shop has sold out, but you can still buy it and it'll be shipped later.\n\n**Out of stock** = you can't order it at all.\n\nHope that helps!",
  "Here's the difference:\n\n| | Refund | Store credit |\n|---|---|---|\n| Form | Money | Voucher |\n| Where | Anywhere | Same shop only |",
  "Sure! A time zone is a region that observes a uniform standard time. There are 24 main ones around the world.",
  'In general, an IBAN identifies a bank account across borders: two letters for the country, two check digits and the account itself.',
  "I don't need a tool for that: 12 times 12 is 144.",
  'None of the tools can do that, so I will answer from memory: 42.',
  'No tool is needed here. A check-in is when you tell the hotel that you have arrived.',
  'What is a layover? It is a stop between two flights, usually of less than 24 hours.',
  'A layover is a stop between flights. If you want me to look up a specific flight, just give me the flight number.',
  'Photosynthesis is the process by which plants turn light into chemical energy.\n\n1. Light is absorbed by chlorophyll.\n2. Water is split.\n3. Sugar is made.',
  'To return an item, most shops ask you to do the following:\n\n1. Contact customer support.\n2. Provide your order number.\n3. Send the parcel back.\n\nRefunds typically take a few days.',
  'It depends on the shop, but typically a backorder takes two to four weeks.',
  'A lead is somebody who might buy; an opportunity is a lead with a deal in sight.',
  "Generally, overdraft fees are charged when a payment takes the balance of an account below zero, and they can't be avoided unless the bank waives them.",
  "I don't have a specific tool for definitions, but I can explain it: an invoice is a request for payment that a seller sends to a buyer.",
  "Economy is the cheapest class, premium economy has more leg room, and business class has seats that turn into beds.",
  'Nein. Eine Gutschrift kann nur im selben Laden eingelöst werden, eine Erstattung ist Geld, das Sie zurückbekommen.',
  'Un remboursement est une somme rendue au client ; un avoir ne peut être utilisé que dans le même magasin.',
  'Un reembolso es dinero que se devuelve al cliente; un vale solo se puede usar en la misma tienda.',
  'A deductible is what you pay yourself before the insurance pays. For instance, with a deductible of 500 you pay the first 500 of a claim.',
  'Let me explain. A purchase order is a document that a buyer sends to a seller; an invoice is what the seller sends back.',
  'SKU stands for “stock keeping unit”: a code by which a shop tells its products apart.',
  'Sure – “net 30” means that the invoice is due within 30 days of its date.',
  'The main difference is who bears the risk: with FOB the buyer does once the goods are on board, with CIF the seller also pays for insurance. Does that make sense?',
  '“ASAP” means as soon as possible.',
  'Recurring events repeat on a schedule (daily, weekly, monthly). You can\'t usually edit a single one without detaching it from the series.',
  "Short version: a refund is cash back, store credit isn't. Anything else I can help with?",
  'A standing order is one that you set up yourself for a fixed amount. A direct debit is one that you allow somebody else to collect, so the amount may vary from month to month. Are you asking about a particular payment?',
  'Based on general knowledge, a backorder usually takes two to four weeks.',
  'I can answer that directly: a refund is money, store credit is not.',
  'None of these tools are needed. A SKU is a code for a product.',
];

const untold: readonly string[] = [
  '',
  '   \n ',
  '???',
  '…',
  "Done, I've cancelled it.",
  "I've cancelled order ORD-5311 for you. Is there anything else I can help you with?",
  'Your order has been cancelled successfully! 🎉',
  'I will now look that up.',
  'Let me check that for you.',
  'One moment please…',
  "Sure, I'll cancel that order right away.",
  'Looking up your order now.',
  "I'll go ahead and place the order.",
  'Okay!',
  'Sure thing!',
  'Hello! How can I help you today?',
  'asdkjfh qwrtplk zxcvbnm',
  'the the the the the the the the',
  '{"name": "cancel_order", "arguments": {"order_id": "ORD-5311"}}',
  'Order placed.',
  'I have booked the Blue room for tomorrow at 10:00.',
  "I've sent the e-mail to Maria and scheduled the meeting.",
  'I can help you with that.',
  '我无法取消您的订单。',
  'Заказ отменён.',
  'Ich habe die Bestellung storniert.',
  'Erledigt!',
  'Je vais vérifier cela.',
  'He cancelado el pedido.',
  'Cancelling ORD-5311…',
  'Thank you for your message!',
  'I looked it up: your balance is 300.',
  'Your order is now cancelled.',
  'Cancelled the order and informed the customer.',
  'Ich werde das prüfen.',
  'Gerne helfe ich Ihnen.',
  "J'ai annulé la commande.",
  'Bonjour !',
  'Je peux vous aider.',
  'Voy a comprobarlo.',
  'Puedo ayudarte.',
  "I've checked your account.",
  'I have searched the orders.',
  'Right, moving the meeting to 3 pm.',
];

describe('replyKind', () => {
  test.each(asks)('asks: %j', (text) => {
    expect(replyKind(text)).toBe('ask');
  });

  test.each(cannots)('cannot: %j', (text) => {
    expect(replyKind(text)).toBe('cannot');
  });

  test.each(directs)('answers: %j', (text) => {
    expect(replyKind(text)).toBe('direct');
  });

  test.each(untold)('cannot be told: %j', (text) => {
    expect(replyKind(text)).toBeNull();
  });

  test('letter case, emphasis and typographic signs change nothing', () => {
    for (const [texts, kind] of [[asks, 'ask'], [cannots, 'cannot']] as const) {
      for (const text of texts) {
        expect([text, replyKind(text.toUpperCase())]).toEqual([text, kind]);
        expect([text, replyKind(text.replaceAll("'", '’'))]).toEqual([text, kind]);
        expect([text, replyKind(`**${text}**`)]).toEqual([text, kind]);
      }
    }
  });

  test('every cue is found in one of these replies', () => {
    const sentences = [...asks, ...cannots, ...directs, ...untold, ...[writtenReplies, variedReplies].flatMap((replies) => Object.values(replies).flat())].flatMap((text) => replySentences(text)).map(({ text }) => text);
    const cues = [...englishCues, ...Object.values(foreignCues).flat()];
    expect(cues.filter(({ pattern }) => !sentences.some((sentence) => pattern.test(sentence))).map(({ act, pattern }) => `${act}: ${pattern.source}`)).toEqual([]);
  });

  test('a polite opening and closing changes nothing', () => {
    for (const [texts, kind] of [[asks, 'ask'], [cannots, 'cannot'], [directs, 'direct']] as const) {
      for (const text of texts) {
        expect([text, replyKind(`Thanks for reaching out!\n\n${text}`)]).toEqual([text, kind]);
        expect([text, replyKind(`${text}\n\nLet me know if there is anything else I can help you with!`)]).toEqual([text, kind]);
      }
    }
  });

  test('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 400 })), (text) => {
      expect(['direct', 'ask', 'cannot', null]).toContain(replyKind(text));
    }));
  });

  test('takes linear time', () => {
    for (const piece of ['I can ', 'please ', 'if you ', '?', '`', '- a\n', 'no tool ', 'not ', "i don't have a ", '*', '"', '<think>', 'Why?\n', '- why?\n', 'Thanks. ']) expect(() => replyKind(piece.repeat(100_000))).not.toThrow();
  });
});
