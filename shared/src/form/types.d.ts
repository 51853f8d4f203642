// Written from the declaration of the forms; `INSTA_UPDATE=always cargo test -p shared --test types` writes it anew.
export interface DateAnswer { day?: string; month?: string; year?: string }
export interface ChangeAnswer { parameter?: string; text?: string; date?: DateAnswer; partial?: boolean }
export interface FormationAnswers {
  recipient?: {
    names?: {
      surname?: string;
      given_name?: string;
      patronymic?: string;
    };
    single_name?: boolean;
    translated?: {
      surname?: string;
      given_name?: string;
      patronymic?: string;
    };
    birth_date?: DateAnswer;
    birth_date_partial?: boolean;
    sex?: "F" | "M" | "X" | "";
    birth_place?: string;
    birth_place_translated?: string;
    citizenship?: string;
  };
  document?: {
    kind?: "P" | "PD" | "PS" | "ID" | "TD" | "SD" | "RC" | "";
    number?: string;
    issuer?: string;
    authority?: string;
    issued?: DateAnswer;
    expires?: DateAnswer;
    mrz?: string;
  };
  contact?: {
    stay_address?: string;
    stay_region?: string;
    phone?: string;
    email?: string;
  };
  representative?: {
    kind?: "agent" | "legal" | "self" | "";
    names?: {
      surname?: string;
      given_name?: string;
      patronymic?: string;
    };
    iin?: string;
    phone?: string;
    email?: string;
    relation?: "parent" | "guardian" | "trustee" | "";
  };
  power?: {
    number?: string;
    notary?: string;
    country?: string;
    issued?: DateAnswer;
    until?: DateAnswer;
    scope?: "iin" | "services" | "general" | "other" | "";
    principal?: {
      surname?: string;
      given_name?: string;
      patronymic?: string;
    };
    agent?: {
      surname?: string;
      given_name?: string;
      patronymic?: string;
    };
    agent_iin?: string;
    delegated?: boolean;
    delegation_allowed?: boolean;
    delegation?: {
      number?: string;
      notary?: string;
      issued?: DateAnswer;
      until?: DateAnswer;
      delegate?: {
        surname?: string;
        given_name?: string;
        patronymic?: string;
      };
    };
  };
  result_language?: "kk" | "ru" | "";
  consent?: boolean;
}
export interface ConvictAnswers {
  recipient?: {
    names?: {
      surname?: string;
      given_name?: string;
      patronymic?: string;
    };
    single_name?: boolean;
    translated?: {
      surname?: string;
      given_name?: string;
      patronymic?: string;
    };
    birth_date?: DateAnswer;
    birth_date_partial?: boolean;
    sex?: "F" | "M" | "X" | "";
    birth_place?: string;
    birth_place_translated?: string;
    citizenship?: string;
  };
  no_documents?: boolean;
  institution?: {
    name?: string;
    bin?: string;
    head?: {
      surname?: string;
      given_name?: string;
      patronymic?: string;
    };
    certified_number?: string;
    certified?: DateAnswer;
    employee?: {
      surname?: string;
      given_name?: string;
      patronymic?: string;
    };
    employee_iin?: string;
  };
  sentence?: {
    court?: string;
    number?: string;
    judged?: DateAnswer;
    ends?: DateAnswer;
    for_life?: boolean;
  };
  contact?: {
    stay_address?: string;
    stay_region?: string;
    phone?: string;
    email?: string;
  };
  result_language?: "kk" | "ru" | "";
  consent?: boolean;
}
export interface CorrectionAnswers {
  iin?: string;
  rows?: ChangeAnswer[];
  reason?: "civil_status" | "citizenship" | "document" | "operator_error" | "";
  proof?: {
    kind?: "marriage" | "divorce" | "name_change" | "paternity" | "adoption" | "court" | "citizenship" | "other" | "";
    number?: string;
    authority?: string;
    issued?: DateAnswer;
  };
  document?: {
    kind?: "P" | "PD" | "PS" | "ID" | "TD" | "SD" | "RC" | "";
    number?: string;
    issuer?: string;
    authority?: string;
    issued?: DateAnswer;
    expires?: DateAnswer;
    mrz?: string;
  };
  other_script?: boolean;
  contact?: {
    stay_address?: string;
    stay_region?: string;
    phone?: string;
    email?: string;
  };
  representative?: {
    kind?: "agent" | "legal" | "self" | "";
    names?: {
      surname?: string;
      given_name?: string;
      patronymic?: string;
    };
    iin?: string;
    phone?: string;
    email?: string;
    relation?: "parent" | "guardian" | "trustee" | "";
  };
  power?: {
    number?: string;
    notary?: string;
    country?: string;
    issued?: DateAnswer;
    until?: DateAnswer;
    scope?: "iin" | "services" | "general" | "other" | "";
    principal?: {
      surname?: string;
      given_name?: string;
      patronymic?: string;
    };
    agent?: {
      surname?: string;
      given_name?: string;
      patronymic?: string;
    };
    agent_iin?: string;
    delegated?: boolean;
    delegation_allowed?: boolean;
    delegation?: {
      number?: string;
      notary?: string;
      issued?: DateAnswer;
      until?: DateAnswer;
      delegate?: {
        surname?: string;
        given_name?: string;
        patronymic?: string;
      };
    };
  };
  result_language?: "kk" | "ru" | "";
  consent?: boolean;
}
